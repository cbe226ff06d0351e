# Completion for bash: verbund says which words may come next, files where it says none.
_verbund() {
    local IFS=$'\n'
    # shellcheck disable=SC2207  # candidates have no spaces that matter
    COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" \
        -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _verbund verbund
