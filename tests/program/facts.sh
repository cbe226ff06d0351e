#!/usr/bin/env bash
# verbund facts says the same whatever the number of threads, leaves out no fact, refuses a fact that does not exist, and
# ends with 1 exactly when one with a target was not shown.
#   facts.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
smoke=$2/scenarios/smoke.toml
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
fail() { echo "$*"; status=1; }

# expect CODE ARGUMENT…: what it says goes to $folder/said, what it complains of to $folder/complaint.
expect() {
    local code=$1 found=0
    shift
    "$verbund" facts "$@" >"$folder/said" 2>"$folder/complaint" || found=$?
    [ "$found" -eq "$code" ] || fail "verbund facts $* ended with $found instead of $code"
}

expect 1 "$smoke" --json --quiet --threads 1 --replicates 3
cp "$folder/said" "$folder/one"
[ ! -s "$folder/complaint" ] || fail "--quiet is not quiet: $(cat "$folder/complaint")"
expect 1 "$smoke" --json --quiet --threads 2 --replicates 3
cmp "$folder/one" "$folder/said" || fail "the number of threads changed the table"
expect 1 "$smoke" --threads 2 --replicates 3
grep -q 'runs in' "$folder/complaint" || fail "no progress is shown"

"$verbund" list facts --json >"$folder/list"
for number in $(seq 23); do
    grep -q "\"fact\": \"F$number\"" "$folder/one" || fail "F$number is not in the table"
    grep -q "\"fact\": \"F$number\"" "$folder/list" || fail "F$number is not in the list"
done
lines=$(grep -c '"verdict"' "$folder/one")
[ "$(grep -c '"how"' "$folder/list")" -eq "$lines" ] || fail "the list and the table differ in their rows"
python=$("$2/tests/python/find_python" json || true)
if [ -n "$python" ]; then
    "$python" - "$folder/one" <<'EOF' || fail "the table is no JSON, or not as it should be"
import json, sys
rows = json.load(open(sys.argv[1]))
verdicts = {"holds", "does not hold", "not shown", "cannot be said", "input", "contested: reported only", "reported only",
            "not in the model"}
assert all(row["verdict"] in verdicts and row["seed"] == 7 and row["strategy"] == "verbund" for row in rows)
assert all(row["found"] is None or isinstance(row["found"], float) for row in rows)
assert sum(row["found"] is not None for row in rows) > len(rows) / 2
EOF
fi

# One fact alone gives what it gives among all.
expect 0 "$smoke" --quiet --replicates 3 --fact F16 F6 --json
[ "$(grep -c '"verdict"' "$folder/said")" -eq 3 ] || fail "--fact F16 F6 has not three rows"
for found in $(grep '"found"' "$folder/said" | tr -dc '0-9.\n'); do
    grep -q "\"found\": $found" "$folder/one" || fail "$found is not what the whole table has"
done
expect 1 "$smoke" --quiet --markdown --replicates 3 --fact F10
grep -q '^| F10 | .* | input |$' "$folder/said" || fail "no row of F10 in the table for documents"

expect 64 "$smoke" --fact F24
grep -q 'F24 is no fact; F1 … F23 are, did you mean `F2`' "$folder/complaint" || fail "F24: $(cat "$folder/complaint")"
expect 66 "$folder/none.toml"
expect 65 "$smoke" --set trust.forgetting=2
exit $status
