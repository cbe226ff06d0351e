#compdef verbund
# Completion for zsh: verbund says which words may come next, files where it says none.
local -a known
known=(${(f)"$(_call_program words ${words[1]} complete "${(@)words[2,CURRENT]}" 2>/dev/null)"})
if (( $#known )); then compadd -a known; else _files; fi
