#!/usr/bin/env bash
# The worked example of "What changes from outside" in scenarios/README.md is checked and run as it stands there: check
# says what stands there, and what is kept of it runs to the same numbers.
#   changes.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
export VERBUND_SCENARIOS=$repository/scenarios
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# part LANGUAGE: all that stands in code of a language below the heading.
part() {
    sed -n '/^## What changes from outside/,/^## What is compared/p' "$repository/scenarios/README.md" |
        sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" | grep -v '^```'
}

part toml >changes.toml
part text >stated
[ "$(wc -l <stated)" -eq 3 ] || { echo "the guide has lost its example"; exit 1; }
"$verbund" check changes.toml >said || { cat said; exit 1; }
while IFS= read -r line; do
    grep -qxF -- "$line" said || { printf 'check does not say: %s\n' "$line"; cat said; exit 1; }
done <stated

content() { grep content_sha256 "$1/provenance.json"; }
"$verbund" run changes.toml --replicates 1 --quiet -o changed >/dev/null
"$verbund" run changed/resolved.toml --quiet -o again >/dev/null
"$verbund" run "$repository/scenarios/smoke.toml" --replicates 1 --quiet -o without >/dev/null
[ "$(content changed)" = "$(content again)" ] || { echo "resolved.toml gives other numbers"; exit 1; }
[ "$(content changed)" != "$(content without)" ] || { echo "the changes change nothing"; exit 1; }
"$verbund" check changes.toml --set demand.projects_per_customer=0.2 >said
grep -q 'note: a change sets demand.projects_per_customer = 0.06 in weeks 30 … 42, whatever else does' said ||
    { cat said; exit 1; }
