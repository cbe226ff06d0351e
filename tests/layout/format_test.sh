#!/usr/bin/env bash
# Every C++ file is formatted as .clang-format says, and no line of sim/ and analysis/ is over 100 columns.
#   format_test.sh REPOSITORY
# Lists the files that differ. Versions of clang-format differ in what they write, so only version 14 is asked; where it
# is not installed the test is skipped (exit code 69).
set -euo pipefail
cd "$1"
status=0

sources() { find "$@" -name '*.hpp' -o -name '*.cpp' -o -name '*.h' | sort; }

if long=$(sources sim analysis | xargs env LC_ALL=C.UTF-8 grep -nE '^.{101,}'); then
    printf 'over 100 columns:\n%s\n' "$(cut -d: -f1,2 <<<"$long")"
    status=1
fi

formatter=
for name in clang-format-14 clang-format; do
    if command -v "$name" >/dev/null && "$name" --version | grep -q 'version 14\.'; then
        formatter=$name
        break
    fi
done
[ -n "$formatter" ] || { echo "clang-format 14 is not installed"; [ $status -ne 0 ] || exit 69; exit $status; }

differing=$(sources sim analysis tests bench | xargs "$formatter" --dry-run 2>&1 |
            sed -n 's/^\([^ :]*\):[0-9]*:.*-Wclang-format-violations.*/\1/p' | sort -u)
if [ -n "$differing" ]; then
    printf 'not formatted (clang-format -i FILE mends it):\n%s\n' "$differing"
    status=1
fi
exit $status
