#!/usr/bin/env bash
# What `verbund verify` finds does not depend on the number of threads.
#   verify_same.sh VERBUND
set -euo pipefail

verbund=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for threads in 1 2 3; do
    "$verbund" verify O3 O14 O16 O20 O22 O25 O26 --json --quiet --threads $threads >"$folder/$threads.json"
    cmp "$folder/1.json" "$folder/$threads.json"
done
