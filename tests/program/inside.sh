#!/usr/bin/env bash
# The worked examples of "Looking inside" in scenarios/README.md run as they stand there, and say what stands there.
#   inside.sh VERBUND REPOSITORY
set -euo pipefail

verbund=$1
repository=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/bin"
ln -s "$verbund" "$folder/bin/verbund"
ln -s "$repository/scenarios" "$folder/scenarios"
export PATH="$folder/bin:$PATH"
cd "$folder"

# part LANGUAGE: all that stands in code of a language below the heading.
part() {
    sed -n '/^## Looking inside/,/^## What is calibrated/p' "$repository/scenarios/README.md" |
        sed -n "/^\`\`\`$1/,/^\`\`\`\$/p" | grep -v '^```'
}

part sh >commands
[ "$(grep -c '^verbund' commands)" -ge 4 ] || { echo "the guide has lost its examples"; exit 1; }
bash -e commands >said 2>errors || { cat said errors; exit 1; }
part text >stated
while read -r line; do
    grep -qxF -- "$line" said || { printf 'no example says: %s\n' "$line"; cat said; exit 1; }
done <stated

# The python of the guide, where there is one.
part python >look.py
python=$repository/tests/python/with_python
found=0
"$python" look.py >looked 2>&1 || found=$?
if [ "$found" -ne 69 ]; then
    grep -q 'are there in both; the median gain is' looked || { cat looked; exit 1; }
fi

# The scenario that is kept gives the same numbers.
content() { grep content_sha256 "results/$1/provenance.json"; }
[ "$(content smoke)" = "$(content once_more)" ] || { echo "resolved.toml gives other numbers"; exit 1; }
