#!/usr/bin/env bash
# The worked examples of "What is compared" in scenarios/README.md run as they stand there and end as it says.
#   comparing.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
export VERBUND_SCENARIOS=$repository/scenarios
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

sed -n '/^## What is compared/,/^## Designs/p' "$repository/scenarios/README.md" >guide
awk '/^```toml$/ { ++n; next } /^```$/ { closed[n] = 1 } n && !closed[n] { print > sprintf("example%d.toml", n) }' guide
[ "$(echo example*.toml)" = "example1.toml example2.toml example3.toml" ] || { echo "the guide has other examples"; exit 1; }

"$verbund" run example1.toml -o out1 --quiet --json >compared.json
for metric in income_mean@all late_share@last13 served_share@30-60 income_mean@last13@Land; do
    grep -q "\"metric\": \"$metric\"" compared.json || { echo "$metric is not compared"; cat compared.json; exit 1; }
done
if ! { grep -q '"baseline": "zuruf"' compared.json && grep -q '"joint_over": 20' compared.json; }; then cat compared.json; exit 1; fi

# Both rules end before their most replicates, at the same one for any number of threads.
"$verbund" run example2.toml --set record.every=30 -o out2 --threads 1 >narrow1 2>said1
"$verbund" run example2.toml --set record.every=30 -o out2 --threads 3 >narrow3 2>said3
"$verbund" run example3.toml --set record.every=30 -o out3 >decided 2>said
diff narrow1 narrow3
# A sweep that ended when its signs were decided says so in the table that it exports, and the numbers are the same.
"$verbund" export out3 -o tidy >exported
"$verbund" compare out3 --json >from_results
"$verbund" compare tidy/runs.csv --json >from_export
cmp from_results from_export
grep -q ',until decided$' tidy/runs.compare.csv
diff <(grep replicates said1) <(grep replicates said3)
for said in said1 said; do
    grep -q 'replicates are enough' "$said" || { cat "$said"; exit 1; }
done
grep -q 'replicates are not enough; about' said1 || { cat said1; exit 1; }

# A check says that there may be more replicates.
"$verbund" check example2.toml | grep -q 'and more, up to 96 replicates, until every interval is ± 5.5 or narrower'
