#!/usr/bin/env bash
# No command has an argument and an option of one name: newer versions of CLI11 refuse to start then.
#   names_once.sh VERBUND
set -euo pipefail
verbund=$1
status=0
commands=$("$verbund" complete "")
for command in $commands; do
    help=$("$verbund" "$command" --help)
    twice=$(awk '
        /^[A-Z][a-z]*:/ { part = $1 }
        part == "Positionals:" && /^  [a-z]/ { argument[$1] }
        part == "Options:" && match($0, /--[a-z-]+/) && substr($0, RSTART + 2, RLENGTH - 2) in argument {
            print substr($0, RSTART, RLENGTH)
        }' <<<"$help")
    [ -z "$twice" ] || { echo "verbund $command: $twice is an argument too"; status=1; }
done
exit $status
