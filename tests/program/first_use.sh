#!/usr/bin/env bash
# What a person meets who uses the program for the first time, in a folder of their own.
#   first_use.sh VERBUND REPOSITORY
set -euo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
verbund=$1
source=$2
unset VERBUND_SCENARIOS
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# shellcheck source=expect.sh
. "$here/expect.sh"

# From nothing to a scenario that is fine and runs.
expect 0 '2 regions, 250 freelancers, 1675 customers' new Kassel=160 Göttingen=90 -o beratung.toml
expect 0 'beratung.toml is fine.' check beratung.toml
expect 0 'results/beratung/results.h5' run beratung.toml --set weeks=60 --replicates 1
[ -s results/beratung/results.h5 ] || { echo "no results"; status=1; }

# A run ends with the differences that [compare] names. The line that stands ready adds replicates.
expect 0 '1 regions' new Kassel=20 -o small.toml
expect 0 'verbund − allein' run small.toml --set weeks=60 --replicates 3
expect 0 'income_lowest_tenth@last52, EUR/week' run small.toml --set weeks=60 --replicates 3
sed 's/^# stop_when/stop_when/; s/max = 400/max = 32/' small.toml >sure.toml
expect 0 'replicates are not enough; [compare] stop_when allows no more' run sure.toml --set weeks=60

# A file is never written over, and what is refused writes none.
cp beratung.toml before.toml
expect 73 'is there already' new Kassel=1 -o beratung.toml
cmp before.toml beratung.toml || status=1
expect 65 'Kassel=0: has no such number of freelancers' new Kassel=0 -o other.toml
printf 'name,x_km,y_km,inhabitants\nKassel,-68.9,16.8,201585\n' >table.csv
# shellcheck disable=SC2016  # the program prints these
expect 65 'Kasel: is not known, did you mean `Kassel`?' new Kasel=9 --regions table.csv -o other.toml
expect 66 'none.csv' new Kassel=9 --regions none.csv -o other.toml
expect 64 'region is required' new -o other.toml
[ ! -e other.toml ] || { echo "a file was written by a call that was refused"; status=1; }
expect 0 '1 regions' new Kassel=9 --regions table.csv -o other.toml
grep -q '^at = \[-68.9, 16.8\]' other.toml || { cat other.toml; status=1; }

# The program alone says how to begin, and of what it was built.
expect 64 'verbund new Kassel=160 Göttingen=90 -o my.toml'
"$verbund" --version | grep -qE '\((unknown|[0-9a-f]{12})\)' || { "$verbund" --version; status=1; }

# completes WORD… CANDIDATES: what bash offers for the last word.
# shellcheck source=sim/run/completion.bash
. "$source/sim/run/completion.bash"
completes() {
    local wanted=${*: -1}
    COMP_WORDS=("$verbund" "${@:1:$#-1}") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _verbund || true  # no candidate is no fault
    if [ "${COMPREPLY[*]}" != "$wanted" ]; then
        echo "bash completes ${COMP_WORDS[*]:1} to ${COMPREPLY[*]}, not $wanted"
        status=1
    fi
}
completes che check
completes list par parameters
completes check my.toml --s --set
completes check --thr --threads
completes check my ''
[ "$("$verbund" complete check --)" = "$("$verbund" complete check x.toml --)" ] || status=1

# A terminal that takes no moving lines, and a person who wants none, get plain ones.
if command -v script >/dev/null; then
    run="'$verbund' run beratung.toml --set weeks=60 --replicates 1 -o moving"
    escapes() { TERM=$1 NO_COLOR=$2 script -qec "$run" /dev/null </dev/null | grep -c "$(printf '\033')" || true; }
    [ "$(escapes xterm '')" -gt 0 ] || { echo "nothing moves on a terminal"; status=1; }
    [ "$(escapes dumb '')" -eq 0 ] || { echo "something moves on a dumb terminal"; status=1; }
    [ "$(escapes xterm 1)" -eq 0 ] || { echo "something moves in spite of NO_COLOR"; status=1; }
fi

exit $status
