#!/usr/bin/env bash
# The effect table and the table of starts in scenarios/effects/README.md are what the program prints; --write puts them
# there.
#   tests/long/effects_current.sh [--write]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=../program/generated.sh
. tests/program/generated.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

finding "$work/printed" build/release/verbund effects --markdown --starts
awk -v effects="$work/effects" -v starts="$work/starts" '
    !after { print >effects }
    after && (seen || NF) { seen = 1; print >starts }
    / experiments shown: / { after = 1 }' "$work/printed"
document=scenarios/effects/README.md
put effects "$document" "$work/effects" >"$work/next"
put starts "$work/next" "$work/starts" >"$work/current"
settle "$document" "$work/current" "$0" "${1-}"
