#!/usr/bin/env bash
# The worked example of analysis/README.md gives the lines that stand there, for any number of threads, and its posterior
# is a table of points.
#   calibrate.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cd "$repository"
"$verbund" calibrate scenarios/calibrate.toml -o "$folder/posterior.csv" >"$folder/said" 2>/dev/null
grep '^demand\.' "$folder/said" >"$folder/found"
sed -n '/^verbund calibrate scenarios/,/^Its targets/p' analysis/README.md | grep '^demand\.' >"$folder/stated"
diff "$folder/stated" "$folder/found" || { echo "analysis/README.md states other numbers"; exit 1; }

[ "$(head -n 1 "$folder/posterior.csv")" = "demand.projects_per_customer,demand.deadline_median" ] ||
    { echo "the header of the posterior is not the names of its parameters"; exit 1; }
[ "$(wc -l <"$folder/posterior.csv")" -eq 101 ] || { echo "the posterior has not 100 points"; exit 1; }

# --replicates changes how many runs a point has; whatever is asked, threads change nothing.
for threads in 1 3; do
    "$verbund" calibrate scenarios/calibrate.toml --replicates 1 --threads $threads --quiet -o "$folder/$threads.csv"
done
cmp "$folder/1.csv" "$folder/3.csv"
