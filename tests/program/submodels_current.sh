#!/usr/bin/env bash
# The submodels in sim/ODD.md are what the rule files say: sentence, equation, source. Each links to its parameters.
#   submodels_current.sh ODD RULES_FOLDER [--write]    --write puts them in place
set -eu
. "$(dirname "$0")/generated.sh"
odd=$1 rules=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The opening comment of a rule file; lines that are set in are equations.
prose() {
    awk '!/^\/\// { exit }
        { sub(/^\/\/ ?/, "") }
        /^  / && !inside { print "\n```"; inside = 1 }
        !/^  / && inside { print "```\n"; inside = 0 }
        { sub(/^  /, ""); print }
        END { if (inside) print "```" }' "$1"
}

for file in "$rules"/*.hpp; do
    group=$(sed -n 's/.*std::string_view group = "\(.*\)";.*/\1/p' "$file")
    [ -n "$group" ] || continue
    printf '\n#### `%s`\n\n' "$group"
    prose "$file"
    printf '\nParameters: [`%s`](../scenarios/PARAMETERS.md#%s)\n' "$group" "$group"
done >"$work/submodels"
put submodels "$odd" "$work/submodels" >"$work/current"
settle "$odd" "$work/current" "$0" "${3-}"
