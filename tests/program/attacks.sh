#!/usr/bin/env bash
# Scenarios and circumstances that once hung, crashed or lost results: each now ends soon, and says why.
#   attacks.sh VERBUND SCENARIOS
set -euo pipefail

verbund=$1
scenarios=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
status=0
fail() {
    echo "$*"
    status=1
}

# within SECONDS CODE ARGUMENT…: the program ends so, in time (a busy machine has four times as long as a quiet one).
within() {
    local seconds=$1 code=$2 found=0
    shift 2
    timeout $((4 * seconds)) "$verbund" "$@" >said 2>&1 || found=$?
    [ "$found" -eq "$code" ] || {
        head -5 said
        fail "verbund $*: exit $found, expected $code"
    }
}
says() { grep -qF -- "$1" said || { head -5 said; fail "said nothing of: $1"; }; }

# A second trade that nearly nobody asks for.
cat >rare.toml <<TOML
extends = "smoke.toml"
name = "one trade in 10^303"
weeks = 20
[demand]
further_trades = 1.0
[[trade]]
name = "often"
demand = 1000.0
[[trade]]
name = "never"
demand = 1e-300
TOML
within 5 0 run rare.toml --replicates 1 --quiet

# Lists of files that each name the next ten times over.
for level in 0 1 2 3 4 5 6; do
    {
        printf 'extends = ['
        for _ in 0 1 2 3 4 5 6 7 8 9; do printf '"level_%s.toml", ' $((level + 1)); done
        printf ']\n'
    } >level_$level.toml
done
printf 'extends = "smoke.toml"\n' >level_7.toml
sed -i '1i name = "many lists"' level_0.toml
within 5 0 check level_0.toml

# A table of regions that all have one name.
{
    echo name,x_km,y_km,inhabitants
    seq 20000 | sed 's/.*/Neustadt,1,2,100/'
} >regions.csv
within 15 0 check "$scenarios/germany.toml" --regions regions.csv --set weeks=52

# Names without end, and none of them right: the report is short and soon there.
{
    cat "$scenarios/smoke.toml"
    for i in $(seq 3000); do
        printf '[[region]]\nname = "%070d"\nat = [0, %s]\nfreelancers = 1\ncustomers = 1\n' "$i" "$i"
    done
    for i in $(seq 900); do printf '[[strategy]]\nname = "s%s"\nregions = ["x%068d"]\n' "$i" "$i"; done
} >names.toml
within 10 65 check names.toml
[ "$(wc -l <said)" -le 53 ] || fail "a report of $(wc -l <said) lines"
says "more faults are not shown"

# Less memory than the machine has.
(
    ulimit -v 1000000
    within 5 65 run "$scenarios/germany.toml" --quiet
    exit $status
) || status=1
says "of memory"

# Stopped while a large world is made.
"$verbund" run "$scenarios/germany.toml" --quiet -o large >said 2>&1 &
sleep 1
began=$(date +%s%N)
kill -INT $!
code=0
wait $! || code=$?
took=$((($(date +%s%N) - began) / 1000000))
[ "$code" -eq 130 ] || fail "SIGINT in a large world: exit $code"
[ "$took" -lt 4000 ] || fail "SIGINT in a large world took $took ms"
[ -z "$(find large -name '.results-*')" ] || fail "SIGINT leaves half written files"

# Nobody reads what it says.
"$verbund" run "$scenarios/smoke.toml" --replicates 1 -o unread --quiet
cp unread/results.h5 before.h5
for seed in 8 9 10; do
    ("$verbund" run "$scenarios/smoke.toml" --replicates 1 --set seed=$seed -o unread 2>&1 || true) | head -1 >/dev/null
done
find unread -name results.h5 -exec cmp -s before.h5 {} \; -print | grep -q . || fail "results were lost with their reader"

# A log whose reader has gone ends no sweep; an answer whose reader has gone ends as others do.
echo 0 >code
{ "$verbund" run "$scenarios/smoke.toml" --replicates 1 -o unheard 2>&1 >/dev/null || echo $? >code; } | true
[ "$(cat code)" -eq 0 ] || fail "a closed standard error ends a sweep: exit $(cat code)"
[ -s unheard/results.h5 ] || fail "a closed standard error has taken the results"
{ sleep 0.2; "$verbund" list parameters 2>said || echo $? >code; } | true
[ "$(cat code)" -eq 141 ] || fail "an answer without a reader: exit $(cat code), expected 141"
[ ! -s said ] || fail "an answer without a reader is told of"
exit $status
