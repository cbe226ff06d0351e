#!/usr/bin/env bash
# verbund coverage prints the table that stands in analysis/README.md, and the same numbers for any number of threads.
#   coverage.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$verbund" coverage >"$folder/said" 2>"$folder/progress"
sed -n '/^\$ verbund coverage$/,/^```$/p' "$repository/analysis/README.md" | sed '1d;$d' >"$folder/stated"
diff "$folder/stated" "$folder/said" || { echo "analysis/README.md states another table"; exit 1; }
grep -q 'questions in' "$folder/progress" || { echo "no progress is shown"; exit 1; }

# 250 experiments are two blocks and a half.
for threads in 1 3; do
    "$verbund" coverage --experiments 250 --json --quiet --threads $threads >"$folder/$threads" 2>"$folder/progress"
done
cmp "$folder/1" "$folder/3"
[ ! -s "$folder/progress" ] || { echo "--quiet is not quiet"; exit 1; }
[ "$(grep -c '"experiments": 250' "$folder/1")" -eq 33 ] || { echo "a question is missing, or too short"; exit 1; }

"$verbund" coverage --experiments 20 --json --quiet >"$folder/few"
grep -q '"wrong": 0.0,' "$folder/few" || { echo "none wrong of twenty: this test asks nothing"; exit 1; }
! grep -q '"wrong_standard_error": 0.0,' "$folder/few" || { echo "none wrong of twenty is called certain"; exit 1; }

code=0
"$verbund" coverage --experiments 0 >/dev/null 2>&1 || code=$?
[ "$code" -eq 64 ] || { echo "no experiments ended with $code instead of 64"; exit 1; }
