#!/usr/bin/env bash
# verbund effects says the same whatever the number of threads, hides no concept, and ends with 1 exactly when something
# did not come out.
#   effects.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/s/effects/worlds"
touch "$folder/s/.verbund-scenarios"
cp "$2"/scenarios/effects/worlds/*.toml "$folder/s/effects/worlds"
cp "$2/scenarios/world.toml" "$folder/s"
cp "$2"/scenarios/effects/s32_conflicts.toml "$folder/s/effects"
export VERBUND_SCENARIOS=$folder/s
status=0
fail() { echo "$*"; status=1; }

code=0
"$verbund" effects --json --quiet --threads 1 >"$folder/one" || code=$?
[ "$code" -eq 0 ] || fail "s32_conflicts alone ended with $code"
"$verbund" effects --json --quiet --threads 2 >"$folder/two"
cmp "$folder/one" "$folder/two" || fail "the number of threads changed the table"
lines=$(grep -c '"concept"' "$folder/one")
[ "$lines" -eq 60 ] || fail "$lines lines instead of 60"
grep -q '"verdict": "no experiment yet"' "$folder/one" || fail "no line for a concept without an experiment"

# The same with the sign turned around: the effect goes the other way.
sed -i 's/^sign = "-"/sign = "+"/' "$folder/s/effects/s32_conflicts.toml"
code=0
"$verbund" effects S32 --quiet >"$folder/turned" || code=$?
[ "$code" -eq 1 ] || fail "an effect that goes the other way ended with $code"
grep -q 'the other way' "$folder/turned" || fail "an effect that goes the other way is not called so"

# A file without [effect] is refused; a concept that does not exist too.
sed -i '/^\[effect\]/,$d' "$folder/s/effects/s32_conflicts.toml"
code=0
"$verbund" effects --quiet >"$folder/refused" 2>&1 || code=$?
[ "$code" -eq 65 ] || fail "an experiment without [effect] ended with $code"
code=0
"$verbund" effects S61 >"$folder/refused" 2>&1 || code=$?
[ "$code" -eq 64 ] || fail "effects S61 ended with $code"
exit $status
