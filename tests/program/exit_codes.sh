#!/usr/bin/env bash
# Every way to start the program ends with the exit code that sim/run/exit_code.hpp promises, and what is refused writes
# nothing.
#   exit_codes.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
scenarios=$2/scenarios
broken=$2/tests/scenarios/bad
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0

# expect CODE ARGUMENT…
expect() {
    local code=$1 found=0
    shift
    "$verbund" "$@" >"$folder/said" 2>&1 || found=$?
    if [ "$found" -ne "$code" ]; then
        printf 'verbund %s: exit %s instead of %s\n' "$*" "$found" "$code"
        sed 's/^/    /' "$folder/said"
        status=1
    fi
}

expect 0 --help
expect 0 run --help
expect 0 --version
expect 0 list parameters
expect 0 list metrics --json
expect 0 list panel --markdown
expect 0 list strategies --markdown
expect 0 list concepts
expect 64
expect 64 sing
expect 64 --no-such-option
expect 64 run
expect 64 run "$scenarios/smoke.toml" --no-such-option
grep -qF 'verbund: --no-such-option: not expected; `verbund run --help` has what is' "$folder/said" || {
    echo "a word too many is not told"
    status=1
}
expect 64 run "$scenarios/smoke.toml" --threads 0
expect 64 list nonsense
expect 0 list oracles --json
expect 0 list facts --markdown
expect 64 facts --fact F0
expect 64 verify O2
expect 0 verify O16 O23 --quiet
expect 64 effects S0
expect 66 run "$folder/missing.toml" -o "$folder/missing"
expect 66 check "$folder/missing.toml"
expect 65 check "$scenarios/smoke.toml" --set trust.forgeting=1

expect 64 replay
expect 64 replay "$folder" --run allein:0:0 --record some
expect 66 replay "$folder/missing" --run allein:0:0
expect 65 replay "$scenarios/smoke.toml" --run allein:0:0
expect 64 diff "$scenarios/smoke.toml" --a allein
expect 65 diff "$scenarios/smoke.toml" --a allein --b verband
expect 65 diff "$scenarios/smoke.toml" --a allein --b verbund --point 1
expect 66 diff "$folder/missing.toml" --a allein --b verbund
expect 0 diff "$scenarios/smoke.toml" --a allein --b zuruf --quiet

expect 64 calibrate
expect 65 calibrate "$scenarios/smoke.toml" -o "$folder/bad/posterior.csv"
expect 66 calibrate "$folder/missing.toml" -o "$folder/bad/posterior.csv"

# What is refused is refused before anything is written.
bad=$(find "$broken" -name '*.toml' | sort | sed -n 1p)
[ -n "$bad" ] || { echo "no broken scenario under $broken"; exit 1; }
expect 65 run "$bad" -o "$folder/bad"
expect 65 run "$scenarios/smoke.toml" --set trust.forgetting=2 -o "$folder/bad"
expect 66 run "$scenarios/germany.toml" --regions "$folder/none.csv" -o "$folder/bad"
for left in "$folder/bad" "$folder/missing"; do
    [ ! -e "$left" ] || { echo "$left was written by a run that was refused"; status=1; }
done

# A known answer that does not hold: five who do not pay are heard of by nobody.
cp -r "$scenarios" "$folder/scenarios"
printf '\n[population]\nfree_rider_share = 1.0\n' >>"$folder/scenarios/verify/o23_reach.toml"
export VERBUND_SCENARIOS=$folder/scenarios
expect 1 verify O23 --quiet
export VERBUND_SCENARIOS=$folder/nowhere
expect 66 verify O23 --quiet
unset VERBUND_SCENARIOS

# A place where nothing can be created.
printf 'a file' >"$folder/file"
expect 73 run "$scenarios/smoke.toml" --set weeks=20 --quiet -o "$folder/file/below"
expect 73 run "$scenarios/smoke.toml" --set weeks=20 --quiet -o "$folder/file"
if [ "$(id -u)" -ne 0 ]; then
    mkdir -m 500 "$folder/closed"
    expect 73 run "$scenarios/smoke.toml" --set weeks=20 --quiet -o "$folder/closed/below"
fi
[ "$(cat "$folder/file")" = 'a file' ] || { echo "$folder/file was written over"; status=1; }

# A run that is done leaves results and provenance, and nothing unfinished beside them; the next keeps the earlier ones.
expect 0 run "$scenarios/smoke.toml" --set weeks=20 --replicates 1 --quiet -o "$folder/done"
[ ! -s "$folder/said" ] || { echo "--quiet said:"; cat "$folder/said"; status=1; }
listed=$(find "$folder/done" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort | tr '\n' ' ')
[ "$listed" = ".lock journal provenance.json resolved.toml results.h5 " ] || { echo "a run left: $listed"; status=1; }
cp "$folder/done/results.h5" "$folder/first.h5"
expect 0 run "$scenarios/smoke.toml" --set weeks=21 --replicates 1 --quiet -o "$folder/done"
cmp "$folder/first.h5" "$folder/done/earlier-1/results.h5" || status=1
[ -s "$folder/done/earlier-1/provenance.json" ] || { echo "earlier results lost their provenance"; status=1; }

exit $status
