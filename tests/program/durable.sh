#!/usr/bin/env bash
# No finished run is ever lost: a sweep that is killed, stopped, divided or disturbed ends in the bytes of one that was
# left alone.
#   durable.sh VERBUND SCENARIOS
set -euo pipefail

verbund=$1
scenarios=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
fail() {
    echo "$*"
    status=1
}

cat >"$folder/sweep.toml" <<TOML
extends = "smoke.toml"
name = "a sweep that is disturbed"
weeks = 24
replicates = 6
[design]
kind = "grid"
[design.vary]
"cooperation.fee" = [10.0, 30.0]
TOML
scenario=$folder/sweep.toml

# ended CODE FOLDER ARGUMENT…: `run` of the scenario ends so; what it says is in said.
ended() {
    local code=$1 place=$2 found=0
    shift 2
    "$verbund" run "$scenario" -o "$folder/$place" "$@" >"$folder/said" 2>&1 || found=$?
    [ "$found" -eq "$code" ] || {
        sed 's/^/    /' "$folder/said"
        fail "run $place $*: exit $found, expected $code"
    }
}
same() { cmp "$folder/whole/results.h5" "$folder/$1/results.h5" || fail "$1 has other bytes"; }
says() { grep -qF -- "$1" "$folder/said" || { cat "$folder/said"; fail "said nothing of: $1"; }; }

ended 0 whole
runs=$((2 * 6 * $(grep -c '^\[\[strategy\]\]' "$scenarios/smoke.toml")))

# Stopped by a signal: what is finished is kept, and not simulated again.
"$verbund" run "$scenario" -o "$folder/stopped" >"$folder/said" 2>&1 &
for _ in $(seq 200); do
    [ -s "$folder/stopped/journal/0001.runs" ] && break
    sleep 0.01
done
kill -TERM $! 2>/dev/null || true
code=0
wait $! || code=$?
if [ "$code" -eq 143 ]; then # else it was done before the signal came
    says " kept in $folder/stopped/journal; the same command goes on from there"
    "$verbund" status "$folder/stopped" >"$folder/said"
    says "of $runs runs are done"
    says "nobody is at work"
fi
ended 0 stopped
same stopped

# The same command again changes nothing.
cp "$folder/stopped/provenance.json" "$folder/before.json"
ended 0 stopped
same stopped
cmp "$folder/before.json" "$folder/stopped/provenance.json" || fail "provenance changed without results"
[ ! -e "$folder/stopped/earlier-1" ] || fail "the same results stepped aside"

# More replicates of the plan take what is there.
ended 0 fewer --replicates 2
ended 0 fewer
says "$((runs / 3)) finished runs are there already"
same fewer
[ -s "$folder/fewer/earlier-1/provenance.json" ] || fail "earlier results lost their provenance"
# The journal says the larger number from then on.
"$verbund" status "$folder/fewer" >"$folder/said"
says "$runs of $runs runs are done"
"$verbund" merge "$folder/fewer" --quiet || fail "merge after more replicates failed"
same fewer
ended 0 fewer --replicates 2
"$verbund" status "$folder/fewer" >"$folder/said"
says "$runs of $runs runs are done"

# What is left beside results, or nowhere, is told.
mv "$folder/fewer/journal" "$folder/taken"
code=0
"$verbund" status "$folder/fewer" >"$folder/said" 2>&1 || code=$?
[ "$code" -eq 66 ] || fail "status without a journal: exit $code, expected 66"
says "holds results.h5 and no journal of its runs"
mv "$folder/taken" "$folder/fewer/journal"
"$verbund" status "$folder/nowhere" >"$folder/said" 2>&1 || code=$?
says "nowhere: No such file or directory"

# A record that was torn is simulated again.
cp -r "$folder/whole" "$folder/torn"
rm "$folder/torn/results.h5"
for bytes in 1 100 5000; do
    truncate -s -$bytes "$folder/torn/journal/0001.runs"
    "$verbund" status "$folder/torn" >"$folder/said"
    says "that stood there"
    says "damaged or cut short"
    ended 0 torn
    says "0001.runs: it is damaged or cut short"
    same torn
    rm "$folder/torn/results.h5"
    ended 0 torn # nothing is simulated again now
    ! grep -qF "cut short" "$folder/said" || fail "a record that was simulated again is still said to be torn"
    "$verbund" status "$folder/torn" >"$folder/said"
    ! grep -qF "cut short" "$folder/said" || fail "status says so still"
    same torn
    rm -r "$folder/torn"
    cp -r "$folder/whole" "$folder/torn"
    rm "$folder/torn/results.h5"
done

# In shards, in any order, on any machine; whoever ends last puts them together.
for shard in 4 0 3 1; do ended 0 shards --shard $shard/5 --quiet; done
code=0
"$verbund" merge "$folder/shards" >"$folder/said" 2>&1 || code=$?
[ "$code" -eq 3 ] || fail "merge without a shard: exit $code, expected 3"
says "--shard 2/5"
[ -s "$folder/shards/so-far/results.h5" ] || fail "merge put nothing together"
"$verbund" compare "$folder/shards/so-far" >/dev/null || fail "what is there cannot be compared"
ended 0 shards --shard 2/5 --quiet
same shards
(for shard in 0 1 2; do "$verbund" run "$scenario" -o "$folder/together" --quiet --shard $shard/3 & done; wait)
same together
SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_COUNT=1 ended 0 array --shard auto --quiet
same array

# Without results.h5, merge makes it of the journal alone.
cp -r "$folder/whole" "$folder/merged"
rm "$folder/merged/results.h5" "$folder/merged/provenance.json"
"$verbund" merge "$folder/merged" --quiet || fail "merge failed"
same merged

# Another plan is refused while runs wait for theirs, and steps aside when it has its results.
cp -r "$folder/whole" "$folder/other"
rm "$folder/other/results.h5"
ended 65 other --set trust.forgetting=0.9
says "$runs finished runs of another plan are kept there ([trust] forgetting = "
ended 65 other --set trust.forgetting=0.9 --shard 0/2
ended 0 other
same other
sed -i '1i # remarks of a reader' "$folder/other/resolved.toml"
ended 0 other --set trust.forgetting=0.9 --quiet
cmp "$folder/whole/results.h5" "$folder/other/earlier-1/results.h5" || fail "earlier results were written over"
[ -d "$folder/other/earlier-1/journal" ] || fail "earlier results lost their journal"
ended 0 other --set trust.forgetting=0.8 --quiet
cmp "$folder/whole/results.h5" "$folder/other/earlier-1/results.h5" || fail "earlier results were written over"
[ -s "$folder/other/earlier-2/results.h5" ] || fail "the second results were not kept"

# Runs wait for their results also where there are results of fewer, or of another plan.
cp -r "$folder/whole" "$folder/more"
ended 3 more --replicates 7 --longest-run 1e-9 --quiet
ended 65 more --set trust.forgetting=0.9
says "$runs finished runs of another plan are kept there"
cp -r "$folder/whole" "$folder/third"
rm -r "$folder/third/journal"
ended 0 third --set trust.forgetting=0.9 --quiet --shard 0/$runs
ended 65 third --set trust.forgetting=0.8
says "1 finished run of another plan is kept there"
ended 65 third

# Provenance and scenario are those of the results, whatever was there.
echo '{}' >"$folder/fewer/provenance.json"
rm "$folder/fewer/resolved.toml"
content=$(sed -n 's/.*"content_sha256": "\(.*\)",/\1/p' "$folder/fewer/earlier-1/provenance.json")
ended 0 fewer --replicates 2 --quiet
grep -qF "$content" "$folder/fewer/provenance.json" || fail "results keep a provenance that is not theirs"
grep -qx 'replicates = 2' "$folder/fewer/resolved.toml" || fail "results have lost their scenario"

# What was killed while it stepped aside goes on into the same folder.
cp -r "$folder/whole" "$folder/halfway"
mkdir "$folder/halfway/earlier-1"
mv "$folder/halfway/journal" "$folder/halfway/resolved.toml" "$folder/halfway/earlier-1"
ended 0 halfway --set trust.forgetting=0.9 --quiet
cmp "$folder/whole/results.h5" "$folder/halfway/earlier-1/results.h5" || fail "earlier results were torn apart"
[ -s "$folder/halfway/earlier-1/provenance.json" ] || fail "earlier results were torn from their provenance"
[ ! -e "$folder/halfway/earlier-2" ] || fail "earlier results lie in two folders"

# What others have put where results go steps aside, the scenario that is run included; what has other names stays.
mkdir -p "$folder/held/failures.csv"
echo mine >"$folder/held/failures.csv/mine"
{ echo '# my own remarks' && cat "$scenario"; } >"$folder/held/resolved.toml"
for others in provenance.json failures-of-machines-2026.csv .failures-notes.csv; do echo mine >"$folder/held/$others"; done
cp "$folder/held/resolved.toml" "$folder/given.toml"
ended 0 held
says "what was there before is kept in $folder/held/earlier-1"
[ -s "$folder/held/earlier-1/failures.csv/mine" ] || fail "a folder was removed with what it holds"
cmp "$folder/given.toml" "$folder/held/earlier-1/resolved.toml" || fail "a scenario was written over"
for others in earlier-1/provenance.json failures-of-machines-2026.csv .failures-notes.csv; do
    [ "$(cat "$folder/held/$others")" = mine ] || fail "$others was written over"
done
ended 0 held --quiet
[ ! -e "$folder/held/earlier-2" ] || fail "the same results stepped aside"

# A run that takes long is saved on the way: killed in its middle, it goes on from there.
long=("$scenarios/bench/five_hundred.toml" --set weeks=300 --set record.every=13 --quiet)
"$verbund" run "${long[@]}" -o "$folder/long"
"$verbund" run "${long[@]}" -o "$folder/long_killed" --save-every 0.05 &
for _ in $(seq 400); do
    [ -n "$(find "$folder/long_killed/journal" -name 'saved-*' 2>/dev/null)" ] && break
    sleep 0.01
done
kill -9 $! 2>/dev/null || true
wait $! 2>/dev/null || true
[ -n "$(find "$folder/long_killed/journal" -name 'saved-*')" ] || fail "no run was saved on its way"
"$verbund" status "$folder/long_killed" >"$folder/said"
says "run under way is saved)"
code=0
"$verbund" run "${long[@]}" -o "$folder/long_killed" --set seed=8 >"$folder/said" 2>&1 || code=$?
[ "$code" -eq 65 ] || fail "another plan takes a saved run: exit $code, expected 65"
says "1 run under way of another plan is kept there"
"$verbund" run "${long[@]}" -o "$folder/long_killed" --save-every 0.05
cmp "$folder/long/results.h5" "$folder/long_killed/results.h5" || fail "a saved run went on to other bytes"
[ -z "$(find "$folder/long_killed/journal" -name 'saved-*')" ] || fail "a finished run is still saved"

# A run that takes too long ends the sweep, or is left out and named.
ended 3 slow --longest-run 1e-9
says "a run has failed: took longer than 1e-09 s"
ended 3 slow --longest-run 1e-9 --on-error continue
says "$runs runs have failed; $folder/slow/failures.csv names them"
[ "$(wc -l <"$folder/slow/failures.csv")" -eq $((runs + 1)) ] || fail "failures.csv does not name every run"
ended 0 slow
same slow
[ ! -e "$folder/slow/failures.csv" ] || fail "failures.csv names runs that are there"

# Shards of two plans that begin at once: one of the plans is refused.
for _ in 1 2 3; do
    rm -rf "$folder/two_plans"
    refused=0 processes=()
    for forgetting in 0.8 0.9; do
        "$verbund" run "$scenario" -o "$folder/two_plans" --quiet --shard 0/9 --set trust.forgetting=$forgetting 2>/dev/null &
        processes+=($!)
    done
    for process in "${processes[@]}"; do
        code=0
        wait "$process" || code=$?
        case $code in
        0) ;;
        65) refused=$((refused + 1)) ;;
        *) fail "shards of two plans: exit $code, expected 0 or 65" ;;
        esac
    done
    [ "$refused" -eq 1 ] || fail "of two plans that begin at once, $refused were refused"
done

# Shards in containers, where every process has the id 1.
if unshare --pid --fork true 2>/dev/null; then
    processes=()
    for shard in 0 1 2 3; do
        unshare --pid --fork "$verbund" run "$scenario" -o "$folder/contained" --quiet --shard $shard/4 &
        processes+=($!)
    done
    for process in "${processes[@]}"; do wait "$process" || fail "a shard in a container: exit $?"; done
    same contained
fi

# Two at once.
(
    exec 9>"$folder/whole/.lock"
    flock -x 9
    ended 75 whole
    exit $status
) || status=1
says "another verbund writes there"

# A disk that fills up ends with one line, and the same command goes on when there is room.
if [ "$(id -u)" -eq 0 ] && mkdir "$folder/small" && mount -t tmpfs -o size=120m tmpfs "$folder/small" 2>/dev/null; then
    trap 'umount "$folder/small" 2>/dev/null; rm -rf "$folder"' EXIT
    "$verbund" run "$scenario" -o "$folder/small/full" --quiet >"$folder/said" 2>&1 &
    for _ in $(seq 400); do
        [ -s "$folder/small/full/journal/0001.runs" ] && break
        sleep 0.005
    done
    cat /dev/zero >"$folder/small/filler" 2>/dev/null || true
    full=0
    wait $! || full=$?
    [ "$full" -eq 74 ] || fail "a full disk: exit $full, expected 74"
    [ "$(wc -l <"$folder/said")" -eq 1 ] || { cat "$folder/said"; fail "a full disk does not say one line"; }
    for _ in 1 2 3; do # tries leave no segments without a record
        cat /dev/zero >>"$folder/small/filler" 2>/dev/null || true
        ! "$verbund" run "$scenario" -o "$folder/small/full" --quiet >"$folder/said" 2>&1 || fail "a full disk: finished"
        [ "$(wc -l <"$folder/said")" -eq 1 ] || { cat "$folder/said"; fail "a full disk does not say one line"; }
    done
    [ -z "$(find "$folder/small" -name '*.runs' -size 0)" ] || fail "a full disk: empty segments are left"
    [ -z "$(find "$folder/small" -name '.results-*')" ] || fail "a full disk leaves half written files"
    rm "$folder/small/filler"
    "$verbund" run "$scenario" -o "$folder/small/full" --quiet --shard 0/4 || fail "a shard does not go on when there is room"
    cat /dev/zero >"$folder/small/filler" 2>/dev/null || true
    "$verbund" run "$scenario" -o "$folder/small/full" --quiet --shard 0/4 || fail "a finished shard wants room"
    rm "$folder/small/filler"
    "$verbund" run "$scenario" -o "$folder/small/full" --quiet || fail "does not go on when there is room"
    cmp "$folder/whole/results.h5" "$folder/small/full/results.h5" || fail "full disk: other bytes"
fi
exit $status
