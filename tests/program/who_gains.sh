#!/usr/bin/env bash
# The worked example of "Who gains" in analysis/README.md runs as it stands there and says what stands there, and
# compare --who refuses what it cannot say.
#   who_gains.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0

mkdir "$folder/bin"
ln -s "$verbund" "$folder/bin/verbund"
export PATH="$folder/bin:$PATH" VERBUND_SCENARIOS=$repository/scenarios
cd "$folder"

# part LANGUAGE: what stands in code of a language below the heading.
part() {
    sed -n '/^### Who gains/,/^## When to stop/p' "$repository/analysis/README.md" |
        sed -n "/^\`\`\`$1/,/^\`\`\`\$/p" | grep -v '^```'
}

part sh >commands
[ "$(grep -c '^verbund' commands)" -eq 3 ] || { echo "the guide has lost its example"; exit 1; }
bash -e commands >said 2>errors || { cat said errors; exit 1; }
part text >stated
# What new and run say stands before.
tail -n "$(wc -l <stated)" said | diff stated - || { echo "analysis/README.md states other numbers"; status=1; }

# expect CODE WORDS ARGUMENT…: compare ends so, and says these words.
expect() {
    local code=$1 words=$2 found=0
    shift 2
    verbund compare "$@" >said 2>&1 || found=$?
    if [ "$found" -ne "$code" ] || ! grep -qF -- "$words" said; then
        printf 'verbund compare %s: exit %s, expected %s and: %s\n' "$*" "$found" "$code" "$words"
        sed 's/^/    /' said
        status=1
    fi
}

# The other way round the sign turns.
verbund compare results/kassel --who members --strategy verbund --csv | sed -n 's/^verbund,allein,[^,]*,members,\([^,]*\),.*/-\1/p' >there
verbund compare results/kassel --who members --baseline verbund --strategy allein --csv |
    sed -n 's/^allein,verbund,[^,]*,members,\([^,]*\),.*/\1/p' >back
if ! { [ -s there ] && diff there back; }; then echo "the sign does not turn"; status=1; fi

for group in everybody outsiders newcomers lowest_tenth; do
    expect 0 "income@last52, EUR/week, $group" results/kassel --who $group
    expect 0 '"in_group"' results/kassel --who $group --json
done
expect 0 '| verbund, allein |' results/kassel --who outsiders --markdown
expect 64 'friends not in {everybody,members,outsiders,newcomers,lowest_tenth}' results/kassel --who friends
expect 64 '--metric excludes --who' results/kassel --who members --metric income_mean
expect 65 '--strategy allein: is the baseline' results/kassel --who members --strategy allein
expect 65 'cannot be read as results' kassel.toml --who members
expect 66 'there are no results' nowhere --who members

# Without a panel it is said how to get one, and what is written there does.
sed '/^panel/d' kassel.toml >bare.toml
verbund run bare.toml --set weeks=60 --replicates 2 --quiet
expect 65 'panel: was not recorded; panel = { columns = ["earned", "member"], every = 8 } in [record]' results/bare --who members
sed 's/^\[record\]/&\npanel = { columns = ["earned", "member"], every = 8 }/' bare.toml >seen.toml
verbund run seen.toml --set weeks=60 --replicates 2 --quiet
expect 0 'in weeks 9 to 60' results/seen --who everybody

# Points with weeks of their own, and a run alone.
cat >points.toml <<'END'
extends = "kassel.toml"
name = "points"
replicates = 2
[design]
kind = "grid"
[design.vary]
weeks = [60, 80]
END
verbund run points.toml --quiet
expect 0 'from' results/points --who everybody --strategy zuruf
if ! { grep -qF 'zuruf − allein *  ' said && grep -qF ' of 2' said; }; then cat said; status=1; fi
expect 0 'in the last year of each point, or in all its weeks' results/points --who everybody
verbund replay results/points --run verbund:1:0 -o results/alone --quiet
expect 0 'No run has a number of both verbund and allein' results/alone --who members

exit $status
