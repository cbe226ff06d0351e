#!/usr/bin/env bash
# The table of stylised facts in sim/ODD.md is what the program prints; with --write it is put there.
#   tests/long/facts_current.sh [--write]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=../program/generated.sh
. tests/program/generated.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

code=0
build/release/verbund facts --markdown >"$work/facts" || code=$?
[ "$code" -le 1 ] || exit "$code"  # 1: some fact does not hold, which the table says
put facts sim/ODD.md "$work/facts" >"$work/current"
settle sim/ODD.md "$work/current" "$0" "${1-}"
