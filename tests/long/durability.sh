#!/usr/bin/env bash
# No run is ever lost: 1,000 kills at random moments; a kill and each of EIO, ENOSPC and EACCES, once and from then on, at
# every operation on files; a power cut at every moment. On all cores; an hour on two.
#   durability.sh VERBUND SOURCES [KILLS [STEP [CUTS]]]     STEP: every how manieth operation; CUTS: how many, or "all"
set -euo pipefail

verbund=$(realpath "$1")
sources=$(realpath "$2")
kills=${3:-1000} step=${4:-1} cuts=${5:-all}
cores=$(nproc)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
for library in faulty power_cuts/recorded; do
    cc -O1 -shared -fPIC "$sources/tests/program/$library.c" -o "$folder/$(basename $library).so" -ldl
done

"$sources/tests/program/kills.sh" "$verbund" "$sources/scenarios" "$kills" || status=1

for nth in $(seq "$cores"); do
    "$sources/tests/program/faults.sh" "$verbund" "$sources/scenarios" "$folder/faulty.so" $((step * cores)) $((1 + step * (nth - 1))) all \
        >"$folder/faults.$nth" 2>&1 &
    pids[nth]=$!
done
for nth in $(seq "$cores"); do wait "${pids[nth]}" || status=1; done
cat "$folder"/faults.*

"$sources/tests/program/power_cuts/run.py" "$verbund" "$sources/scenarios" "$folder/recorded.so" "$cuts" || status=1
exit $status
