#!/usr/bin/env bash
# The worked examples of "Designs" in scenarios/README.md are fine as they stand there, and their points can be written
# to a file that gives the same points; one of them runs.
#   designs.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
export VERBUND_SCENARIOS=$repository/scenarios
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

sed -n '/^## Designs/,/^## Looking inside/p' "$repository/scenarios/README.md" >guide
sed -n '/^```csv/,/^```$/p' guide | grep -v '^```' >points.csv
awk '/^```toml$/ { ++n; next } /^```$/ { inside = 0 } n { if (!closed[n]) print > sprintf("example%02d.toml", n) }
     /^```$/ { closed[n] = 1 }' guide
sed -i '/^```$/d' example*.toml

kinds=0
for example in example*.toml; do
    "$verbund" check "$example" --design "${example%.toml}.csv" >said || { cat "$example" said; exit 1; }
    grep -q 'points (' said || { echo "$example: no points are printed"; cat said; exit 1; }
    kinds=$((kinds + 1))
    # The same points again, out of the file.
    printf 'extends = "smoke.toml"\nname = "again"\n[design]\nkind = "csv"\ntable = "%s.csv"\n' "${example%.toml}" >again.toml
    "$verbund" check again.toml --design again.csv >said || { cat said; exit 1; }
    cmp "${example%.toml}.csv" again.csv || { echo "$example: other points"; exit 1; }
done
[ "$kinds" -ge 11 ] || { echo "the guide has lost its examples"; exit 1; }

# Weeks vary in the second: shorter runs, and every line by what was changed.
"$verbund" run example02.toml --replicates 1 --quiet --json -o out >table.json
grep -q '"point_name": "weeks 30"' table.json || { cat table.json; exit 1; }
