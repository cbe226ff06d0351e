#!/usr/bin/env bash
# The worked examples of "Four questions, four commands" in analysis/README.md run as they stand there and say what
# stands there. An export gives the same answers as the results that it is from.
#   questions.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/bin"
ln -s "$verbund" "$folder/bin/verbund"
ln -s "$repository/scenarios" "$folder/scenarios"
export PATH="$folder/bin:$PATH" VERBUND_SCENARIOS=$repository/scenarios
cd "$folder"

sed -n '/^## Four questions/,/^## How to read an interval/p' "$repository/analysis/README.md" >guide

# Files, whose name is in their first line.
awk '/^```(toml|csv)$/ { getline; name = $2; next } /^```$/ { name = "" } name { print > name }' guide

# part LANGUAGE: all that stands in code of a language.
part() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" guide | grep -v '^```'; }

part sh >commands
[ "$(grep -c '^verbund' commands)" -ge 25 ] || { echo "the guide has lost its examples"; exit 1; }
bash -e commands >said 2>errors || { tail said errors; exit 1; }
part text | grep -v '^…$' >stated
sed 's/^ *//; s/ *$//' said >lines
while read -r line; do
    grep -qxF -- "$line" lines || { printf 'no example says: %s\n' "$line"; exit 1; }
done <stated

# Every option of these commands has its example.
for command in compare sensitivity robust coverage export; do
    for option in $(verbund complete "$command" --); do
        [ "$option" = --help ] || [ "$option" = --who ] || [ "$option" = --output ] ||
            grep -qE "^verbund $command .*$option|\`$option" guide || { echo "$command $option has no example"; exit 1; }
    done
done

# The same from an export.
verbund export results/rules -o rules
verbund export results/morris -o trajectories
verbund export results/rests -o assumptions
for question in 'compare rules' 'compare tidy' 'sensitivity tidy' 'robust tidy' 'sensitivity trajectories' \
    'robust assumptions'; do
    case $question in
        *rules) from=results/rules ;;
        *tidy) from=results/sweep ;;
        *assumptions) from=results/rests ;;
        *) from=results/morris ;;
    esac
    verbund "${question% *}" "$from" --json >from_results
    verbund "${question% *}" "${question#* }/runs.csv" --json >from_export
    cmp from_results from_export || { echo "$question: other numbers from the export"; exit 1; }
done

# What was named before the runs goes with them.
cat >named.toml <<'END'
extends = "two.toml"
name = "named"
weeks = 40
replicates = 3
[compare]
pairs = [["verbund", "zuruf"]]
metrics = ["late_share@all", "income_mean@last20@Land"]
primary = "income_mean@last20@Land"
confidence = 0.9
END
verbund run named.toml --quiet >table
verbund export results/named -o named
verbund compare results/named --json >from_results
verbund compare named --json >from_export
cmp from_results from_export
verbund run named.toml --quiet --threads 1 -o one_thread >table
verbund run named.toml --quiet --threads 3 -o three_threads >table
for threads in one three; do
    verbund compare ${threads}_thread* --json >from_threads
    cmp from_results from_threads || { echo "$threads threads: other numbers"; exit 1; }
done
grep -q '"named_before": 2' from_export || { cat from_export; exit 1; }
verbund compare results/named --metric served_share@all >said
grep -q 'asked afterwards' said || { echo "what was asked afterwards is not marked"; exit 1; }

# NetLogo's layout: six lines, a header, and a row a run and recorded week; a file is never written over.
awk -F, 'NR == 7 { header = NF } NR >= 7 && NF != header { exit 1 } END { exit NR != 7 + 640 * 3 }' netlogo/table.csv ||
    { echo "the table of BehaviorSpace has another shape"; head -8 netlogo/table.csv; exit 1; }
code=0
verbund export results/sweep -o tidy >said 2>&1 || code=$?
[ "$code" -eq 73 ] || { echo "an export was written over: $code"; exit 1; }

# Friendly where something is not there.
says() {
    local code=$1 words=$2 found=0
    shift 2
    verbund "$@" >said 2>&1 || found=$?
    if [ "$found" -eq "$code" ] && grep -qF -- "$words" said; then return; fi
    printf '%s: exit %s, not %s and: %s\n' "$*" "$found" "$code" "$words"
    cat said
    exit 1
}
mkdir empty
says 66 'there is no results.h5 in it' compare empty
says 65 '--metric late_shar: is not known, did you mean `late_share`?' compare results/rules --metric late_shar
says 65 '--metric late_share@last99: has no such weeks' compare results/rules --metric late_share@last99
says 65 'did you mean `Land`?' compare results/rules --metric late_share@all@Lund
says 65 'is a scenario, which has no numbers yet' compare sweep.toml
says 65 '--design is of a table in CSV' compare results/rules --design grid.csv
says 65 'nothing varies from point to point' robust results/rules
says 65 'was not recorded' compare results/sweep --metric trust_by_age@all
says 65 '`verbund robust`, which says what a difference rests on' sensitivity results/rests
