#!/usr/bin/env bash
# The generated tables of scenarios/README.md are those that the program prints.
#   tables_current.sh VERBUND README [--write]    --write puts the program's tables in place
set -eu
. "$(dirname "$0")/generated.sh"
program=$1 readme=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$readme" "$work/current"
for what in parameters metrics; do
    "$program" list "$what" --markdown >"$work/table"
    put "$what" "$work/current" "$work/table" >"$work/next"
    mv "$work/next" "$work/current"
done
settle "$readme" "$work/current" "$0" "${3-}"
