#!/usr/bin/env bash
# A sweep is killed at random moments, again and again until it is done; then the next one. Each ends in the bytes of one that
# was left alone, and no record stands twice in a journal: whatever was lost would have been simulated again. Nothing half written is left.
#   kills.sh VERBUND SCENARIOS KILLS
set -euo pipefail

verbund=$(realpath "$1")
VERBUND_SCENARIOS=$(realpath "$2")
export VERBUND_SCENARIOS
kills=$3
kept_runs=$(cd "$(dirname "$0")" && pwd)/kept_runs.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cp "$(dirname "$kept_runs")/../scenarios/eighty_runs.toml" sweep.toml
run() { exec "$verbund" run sweep.toml -o "$1" --threads 2 --quiet; }

began=$(date +%s%N)
(run whole)
took=$((($(date +%s%N) - began) / 1000000)) # ms

RANDOM=20271
survived=0 sweeps=0 lost=0 again=0 status=0
while [ "$survived" -lt "$kills" ]; do
    (run killed) >/dev/null 2>&1 &
    moment=$((RANDOM % (took * 3 / 4))) # ms; sooner than a whole sweep ends
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    kill -9 $! 2>/dev/null || true
    code=0
    wait $! 2>/dev/null || code=$?
    if [ "$code" -eq 137 ]; then
        survived=$((survived + 1))
        [ "$survived" -lt "$kills" ] && continue
        code=0
        (run killed) || code=$? # the last sweep is ended too
    fi
    sweeps=$((sweeps + 1))
    [ "$code" -eq 0 ] || { echo "a killed sweep ended with exit $code"; status=1; }
    cmp whole/results.h5 killed/results.h5 || status=1
    [ -z "$(find killed -name '.results-*')" ] || { echo "half written files are left"; status=1; }
    read -r records runs < <("$kept_runs" killed/journal)
    lost=$((lost + 80 - runs))
    again=$((again + records - runs))
    rm -rf killed
done
echo "$survived kills survived by $sweeps sweeps of 80 runs; $lost runs lost, $again simulated again"
[ $status -eq 0 ] && [ "$lost" -eq 0 ] && [ "$again" -eq 0 ]
