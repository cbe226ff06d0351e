#!/usr/bin/env bash
# No command has an argument and an option of one name: newer versions of CLI11 refuse to start then.
#   names_once.sh VERBUND
set -euo pipefail
verbund=$1
status=0
for command in $("$verbund" complete ""); do
    "$verbund" "$command" --help >/dev/null 2>&1 || continue
    twice=$("$verbund" "$command" --help | awk '
        /^[A-Z][a-z]*:/ { part = $1 }
        part == "Positionals:" && /^  [a-z]/ { argument[$1] }
        part == "Options:" && match($0, /--[a-z-]+/) && substr($0, RSTART + 2, RLENGTH - 2) in argument {
            print substr($0, RSTART, RLENGTH)
        }')
    [ -z "$twice" ] || { echo "verbund $command: $twice is an argument too"; status=1; }
done
exit $status
