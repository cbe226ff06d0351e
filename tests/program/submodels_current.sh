#!/usr/bin/env bash
# The submodels in sim/ODD.md are what the rule files say: sentence, equation, source. Each links to its parameters.
#   submodels_current.sh ODD RULES_FOLDER [--write]    --write puts them in place
set -eu
. "$(dirname "$0")/generated.sh"
odd=$1 rules=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The opening comment of a rule file. Lines that are set in are equations. The others are prose, of which a paragraph or
# a point of a list becomes one line, however the comment is wrapped.
prose() {
    awk 'function flush() { if (text != "") print text; text = "" }
        !/^\/\// { exit }
        { sub(/^\/\/ ?/, "") }
        /^  / && !inside { flush(); print "\n```"; inside = 1 }
        !/^  / && inside { print "```\n"; inside = 0 }
        inside { sub(/^  /, ""); print; next }
        /^$/ { flush(); print; next }
        /^- / { flush() }
        /^Source/ { if (text != "") { flush(); print "" } }
        { text = text == "" ? $0 : text " " $0 }
        END { flush(); if (inside) print "```" }' "$1"
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
