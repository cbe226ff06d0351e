# shellcheck shell=bash disable=SC2034,SC2154  # $verbund comes from the caller, who ends with $status
# Sourced by tests of the program, which set $verbund and stand in a folder of their own: they end with $status.
status=0

# expect CODE WORDS ARGUMENT…: the program ends so, and says these words.
expect() {
    local code=$1 words=$2 found=0
    shift 2
    "$verbund" "$@" >said 2>&1 || found=$?
    if [ "$found" -ne "$code" ] || ! grep -qF -- "$words" said; then
        printf 'verbund %s: exit %s, expected %s and: %s\n' "$*" "$found" "$code" "$words"
        sed 's/^/    /' said
        status=1
    fi
}
