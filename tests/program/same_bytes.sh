#!/usr/bin/env bash
# results.h5 has the same bytes for any number of threads (contract C1): with more runs than threads (runs side by
# side), and with one run that the threads share by region.
#   same_bytes.sh VERBUND SCENARIOS
set -euo pipefail

verbund=$1
scenarios=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0

# same NAME SCENARIO ARGUMENT…
same() {
    local name=$1 scenario=$2 threads
    shift 2
    for threads in 1 2 3 7; do
        "$verbund" run "$scenario" --quiet --threads $threads -o "$folder/$name.$threads" "$@"
        cmp "$folder/$name.1/results.h5" "$folder/$name.$threads/results.h5" || status=1
    done
}

same side_by_side "$scenarios/smoke.toml"
same within_a_run "$scenarios/bench/five_hundred.toml" --set weeks=104

# The comparison sees a difference where there is one.
"$verbund" run "$scenarios/smoke.toml" --quiet --set seed=8 -o "$folder/other"
if cmp -s "$folder/side_by_side.1/results.h5" "$folder/other/results.h5"; then
    echo "another seed gave the same results"
    status=1
fi
exit $status
