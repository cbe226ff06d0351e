#!/usr/bin/env bash
# The generated tables of scenarios/README.md are those that the program prints.
#   tables_current.sh VERBUND README [--write]    --write puts the program's tables in place
set -eu
program=$1 readme=$2
current=$(mktemp)
trap 'rm -f "$current" "$current.table"' EXIT
cp "$readme" "$current"
for what in parameters metrics; do
    "$program" list "$what" --markdown >"$current.table"
    awk -v begin="<!-- $what:begin -->" -v end="<!-- $what:end -->" -v table="$current.table" '
        $0 == end { skip = 0 }
        !skip { print }
        $0 == begin { skip = 1; while ((getline line < table) > 0) print line }' "$current" >"$current.new"
    mv "$current.new" "$current"
done
if [ "${3-}" = --write ]; then
    cp "$current" "$readme"
elif ! diff "$readme" "$current" >&2; then
    echo "tables in $readme are stale; tests/program/tables_current.sh VERBUND README --write renews them" >&2
    exit 1
fi
