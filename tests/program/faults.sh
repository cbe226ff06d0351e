#!/usr/bin/env bash
# Whatever operation on a file fails, and wherever the program is killed: it ends with one line (or none, when killed),
# and the same command afterwards gives the bytes of an undisturbed run.
#   faults.sh VERBUND SCENARIOS FAULTY [STEP [FIRST [all|once]]]
#     FAULTY: faulty.c as a library; STEP: every how manieth operation, from the FIRST; all: every error, once and lasting;
#     once: no kill, and one error that comes once, which is the easiest to miss
set -euo pipefail

verbund=$1
export VERBUND_SCENARIOS=$2
faulty=$3
step=${4:-1} first=${5:-1} errors=${6:-some}
kept_runs=$(cd "$(dirname "$0")" && pwd)/kept_runs.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
fail() {
    echo "$*"
    status=1
}

cat >"$folder/small.toml" <<TOML
extends = "smoke.toml"
name = "a few short runs"
weeks = 12
replicates = 2
[[strategy]]
name = "allein"
extends = "strategies/allein.toml"
[[strategy]]
name = "zuruf"
extends = "strategies/zuruf.toml"
[record] # something of each kind
every = 6
metrics = ["income_mean"]
flows = true
events = ["left"]
panel = { columns = ["earned"], every = 6 }
network = { every = 6 }
TOML

# run FOLDER: one thread, so that the kth operation is always the same.
run() { "$verbund" run "$folder/small.toml" -o "$folder/$1" --threads 1 --quiet; }
# Of the bytes of one that was left alone, without simulating anything again.
same() {
    cmp "$folder/whole/results.h5" "$folder/hit/results.h5" || fail "$*: other bytes"
    [ "$("$kept_runs" "$folder/hit/journal")" = "4 4" ] || fail "$*: records and runs: $("$kept_runs" "$folder/hit/journal")"
}

run whole
FAULT_COUNT=$folder/count LD_PRELOAD=$faulty run counted
operations=$(cat "$folder/count")
[ "$operations" -gt 50 ] || { echo "only $operations operations were seen"; exit 1; }

# killed K
killed() {
    rm -rf "$folder/hit"
    code=0
    FAULT_AT=$1 FAULT_ERRNO=0 LD_PRELOAD=$faulty run hit >"$folder/said" 2>&1 || code=$?
    [ "$code" -eq 137 ] || fail "killed at $1: exit $code"
    run hit || fail "killed at $1: does not go on"
    same "killed at $1"
}

# failing K ERRNO LASTS: a failed operation is told and nothing crashes; what does not matter may go unnoticed.
failing() {
    rm -rf "$folder/hit"
    code=0
    FAULT_AT=$1 FAULT_ERRNO=$2 FAULT_LASTS=$3 LD_PRELOAD=$faulty run hit >"$folder/said" 2>&1 || code=$?
    case $code in
    73 | 74) [ "$(wc -l <"$folder/said")" -eq 1 ] || { cat "$folder/said"; fail "error $2 at $1: not one line"; } ;;
    0) same "error $2 at $1, unnoticed" ;;
    *) cat "$folder/said"; fail "error $2 at $1: exit $code" ;;
    esac
    [ -z "$(find "$folder/hit" -name '.results-*' 2>/dev/null)" ] || [ "$3" -eq 1 ] || fail "error $2 at $1: half written files"
    run hit || fail "error $2 at $1: does not go on"
    same "error $2 at $1"
}

# EIO is 5, ENOSPC 28, EACCES 13; 0 after it is once, 1 from then on.
faults=(5:0 28:1 13:0)
[ "$errors" != all ] || faults=(5:0 5:1 28:0 28:1 13:0 13:1)
[ "$errors" != once ] || faults=(5:0)
count=0 kills=0
for k in $(seq "$first" "$step" "$operations"); do
    [ "$errors" = once ] || { killed "$k"; kills=$((kills + 1)); }
    for fault in "${faults[@]}"; do failing "$k" "${fault%:*}" "${fault#*:}"; done
    count=$((count + 1))
done
echo "$kills kills and $((count * ${#faults[@]})) faults at $operations operations, $([ $status -eq 0 ] && echo 0 || echo some) runs lost or simulated again"
exit $status
