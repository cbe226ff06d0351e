#!/usr/bin/env bash
# The table of stylised facts in sim/evidence/facts/README.md is what the program prints; with --write it is put there.
#   tests/long/facts_current.sh [--write]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=../program/generated.sh
. tests/program/generated.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

finding "$work/facts" build/release/verbund facts --markdown
document=sim/evidence/facts/README.md
put facts "$document" "$work/facts" >"$work/current"
settle "$document" "$work/current" "$0" "${1-}"
