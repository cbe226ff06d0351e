#!/usr/bin/env bash
# Several processes at one folder, or a folder that is taken away: nothing is simulated twice, no part passes for the
# whole, and what is lost is told.
#   shards.sh VERBUND SCENARIOS
set -euo pipefail

verbund=$(realpath "$1")
VERBUND_SCENARIOS=$(realpath "$2")
export VERBUND_SCENARIOS
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
# shellcheck source=tests/program/expect.sh
. "$here/expect.sh"
fail() {
    echo "$*"
    status=1
}
cp "$here/../scenarios/eighty_runs.toml" sweep.toml
sweep=(run sweep.toml --threads 1 --quiet)
few=("${sweep[@]}" --set weeks=4)

# works ARGUMENT…: the program ends with 0.
works() {
    local found=0
    "$verbund" "$@" >said 2>&1 || found=$?
    [ "$found" -eq 0 ] || { cat said; fail "verbund $*: exit $found, expected 0"; }
}
# begin FOLDER ARGUMENT…: a shard that stands still after its first run.
begin() {
    "$verbund" "${sweep[@]}" -o "$@" >begun 2>&1 &
    for _ in $(seq 1000); do
        [ -s "$1/journal/0001.runs" ] && break
        sleep 0.005
    done
    kill -STOP $!
}
# ends CODE [WORDS]: what was begun goes on, and ends so.
ends() {
    local found=0
    kill -CONT $!
    wait $! || found=$?
    [ "$found" -eq "$1" ] || { cat begun; fail "begun: exit $found, expected $1"; }
    [ $# -eq 1 ] || grep -qF -- "$2" begun || { cat begun; fail "said nothing of: ${2-}"; }
}

# A shard that is no word, or none at all.
expect 64 "it names no shard" "${few[@]}" -o none --shard ""
expect 64 "--output: it names no folder" "${few[@]}" -o ""
expect 64 "--shard-offset requires --shard" "${few[@]}" -o none --shard-offset 1
[ ! -e none ] || fail "what was refused wrote something"

# The same shard at once, also as a part of another division.
begin twice --shard 0/2
expect 75 "another verbund simulates runs of this shard" "${sweep[@]}" -o twice --shard 0/2
expect 75 "another verbund simulates runs of this shard" "${sweep[@]}" -o twice --shard 1/8
expect 75 "another verbund simulates runs of this shard" "${sweep[@]}" -o twice --shard 0/2 --replicates 50
grep -qx 'replicates = 40' twice/journal/resolved.toml || fail "what was told to wait has changed the plan"
touch -d '2 minutes ago' twice/journal/0001.runs
expect 0 '"at_work": true' status twice --json
expect 3 "of 80 runs are missing" merge twice
ends 0
expect 0 "nobody is at work" status twice
works "${sweep[@]}" -o twice --shard 1/2
[ -s twice/results.h5 ] || fail "two shards were not put together"

# What a killed process left half written goes with whoever ends the sweep.
for last in "run sweep.toml --threads 1 --quiet -o twice --shard 1/2" "merge twice --quiet"; do
    touch twice/.results-1.h5 twice/.failures-0-of-2-1.csv
    # shellcheck disable=SC2086  # words of a command
    works $last
    [ -z "$(find twice -name '.results-*' -o -name '.failures-*')" ] || fail "half written files are left after $last"
done

# A folder, a journal or a lock that is taken away meanwhile: others cannot see what is written there.
for gone in lost lost/journal lost/.lock; do
    begin lost --shard 0/2
    rm -r "$gone"
    ends 74 "was removed or replaced while verbund wrote there"
    rm -rf lost
done
begin lost
rm -r lost/journal
kill -TERM $!
ends 74 "was removed or replaced while verbund wrote there"

# Runs that fail are named, by each shard in a file of its own, until they are there.
expect 3 "a run has failed: took longer than 1e-09 s, up to week 0 (run " "${few[@]}" -o failed --shard 0/8 --longest-run 1e-9
expect 3 "failed/failures-1-of-8.csv names them" "${few[@]}" -o failed --shard 0-1/8 --longest-run 1e-9 --on-error continue
[ "$(wc -l <failed/failures-0-of-8.csv)" -eq 11 ] || fail "failures-0-of-8.csv does not name every run"
works "${few[@]}" -o failed --shard 0/8
[ ! -e failed/failures-0-of-8.csv ] || fail "a shard names runs that are there"
works "${few[@]}" -o failed
[ ! -e failed/failures-1-of-8.csv ] || fail "runs are named as failed that are there"

# Those of a whole sweep are named until somebody completes it; earlier results keep theirs.
expect 3 "whole/failures.csv names them" "${few[@]}" -o whole --longest-run 1e-9 --on-error continue
expect 0 "0 of 80 runs are done, 80 have failed, 0 to go; nobody is at work, the same command tries what has failed again" status whole
works "${few[@]}" -o whole --shard 0/1
[ ! -e whole/failures.csv ] || fail "failures.csv names runs that are there"
[ -s whole/earlier-1/failures.csv ] || fail "earlier results lost their failures.csv"
cmp whole/results.h5 failed/results.h5 || fail "failures have changed the results"
expect 0 "80 of 80 runs are done, 0 to go" status whole

# Runs without results are told, and so is a plan whose results have no scenario beside them.
cp -r whole half
rm half/results.h5
expect 0 "80 of 80 runs are done, 0 to go; \`verbund merge\` writes results.h5 of them" status half
works merge half --quiet
cmp whole/results.h5 half/results.h5 || fail "merge wrote other results"
rm -r half/journal half/resolved.toml half/provenance.json
works "${few[@]}" -o half --set trust.forgetting=0.9 --shard 0/8
expect 65 "10 finished runs of another plan are kept there" "${few[@]}" -o half --set trust.forgetting=0.8
expect 3 "70 of 80 runs are missing" merge half
expect 3 "70 of 80 runs are missing" merge half
[ ! -e half/so-far/earlier-1 ] || fail "merge put aside what it had removed"

# Nor is a journal removed whose only record a disk has damaged.
works "${few[@]}" -o damaged --shard 0/80
printf '\377' | dd of=damaged/journal/0001.runs bs=1 seek=3000 conv=notrunc status=none
expect 0 "1 run that stood there is damaged or cut short; nobody is at work" status damaged
expect 65 "1 damaged run of another plan is kept there" "${few[@]}" -o damaged --set trust.forgetting=0.9

# Runs that the plan does not have are not counted.
works "${few[@]}" -o more --replicates 50
cp more/journal/0001.runs whole/journal/0009.runs
expect 0 "80 of 80 runs are done, 0 to go" status whole
rm whole/journal/0009.runs

# A part of a sweep that stops when its runs are enough is no whole one, however many batches are there.
cat sweep.toml - >stop.toml <<TOML
[compare]
metrics = ["income_mean"]
pairs = [["verbund", "allein"]]
stop_when = { half_width = 0.001, min = 32, max = 48 }
TOML
sed -i '/^replicates/d; s/^weeks = .*/weeks = 20/' stop.toml
works run stop.toml -o enough --quiet
expect 0 ", 0 to go" status enough
cp enough/results.h5 whole.h5
rm enough/results.h5
cp -r enough part
truncate -s -1 part/journal/0001.runs
expect 0 "how many there will be is open" status part
expect 3 "1 of " merge part
[ ! -e part/results.h5 ] || fail "a part passes for the whole"
[ -s part/so-far/results.h5 ] || fail "merge put nothing together"
works merge enough --quiet
cmp enough/results.h5 whole.h5 || fail "merge gives other bytes"

# Nor is one that has begun further replicates.
sed 's/half_width = .*/half_width = 1e9, max = 64 }/' stop.toml >soon.toml
works run soon.toml -o soon --quiet
expect 0 ", 0 to go" status soon
expect 3 "took longer" run soon.toml -o soon --quiet --replicates 40 --longest-run 1e-9
expect 0 "how many there will be is open" status soon

# A look at a folder changes nothing there, and keeps nobody from it.
rm enough/.lock
expect 0 "to go" status enough
[ ! -e enough/.lock ] || fail "status wrote into the folder"
mkfifo enough/.lock
timeout 20 "$verbund" status enough >said || fail "status waits for a pipe"
flock -s whole/.lock sleep 0.03 &
works "${few[@]}" -o whole
wait

# An answer that is lost is told, and no results stand where a stream was closed.
code=0
"$verbund" status whole >/dev/full 2>said || code=$?
[ "$code" -eq 74 ] || fail "a full standard output: exit $code, expected 74"
grep -q "standard output: cannot write" said || fail "a full standard output is not told"
"$verbund" run sweep.toml --set weeks=4 -o closed <&- >&- 2>&- || fail "does not run with closed streams"
cmp whole/results.h5 closed/results.h5 || fail "closed streams: other bytes"
# What cannot be said, as in a log on a full disk, ends no run.
"$verbund" run sweep.toml --set weeks=4 -o unheard >answer 2>/dev/full || fail "does not run when nobody hears it"
cmp whole/results.h5 unheard/results.h5 || fail "unheard: other bytes"

# A limit on threads is told before anything runs. It holds for a user that is not root and can read all of this.
user=(setpriv --reuid=65534 --clear-groups)
if [ "$(id -u)" -eq 0 ] && "${user[@]}" test -x "$verbund" -a -r "$VERBUND_SCENARIOS/smoke.toml" 2>/dev/null; then
    mkdir -m 777 limited
    code=0
    "${user[@]}" prlimit --nproc=1 "$verbund" run sweep.toml --threads 4 -o limited >said 2>&1 || code=$?
    [ "$code" -eq 65 ] || { cat said; fail "a limit on threads: exit $code, expected 65"; }
    grep -qF -- "--threads 4: this user may start no more than 1 (" said || { cat said; fail "a limit on threads is not told"; }
fi
exit $status
