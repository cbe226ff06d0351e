#!/usr/bin/env bash
# The tables of parameters, metrics, known answers and ideas below scenarios/ are those that the program prints.
#   tables_current.sh VERBUND SCENARIOS_FOLDER [--write]    --write puts the program's tables in place
set -eu
. "$(dirname "$0")/generated.sh"
program=$1 folder=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One table for each mechanism, under a heading that other documents link to.
"$program" list parameters --markdown | awk '
    NR == 1 { head = $0; next }
    NR == 2 { rule = $0; next }
    { split($2, part, "."); group = part[1] }
    group != last { printf "\n## `%s`\n\n[Its rule](../sim/ODD.md#%s)\n\n%s\n%s\n", group, group, head, rule }
    { last = group; print }' >"$work/parameters"
"$program" list metrics --markdown >"$work/metrics"
"$program" list oracles --markdown >"$work/oracles"
"$program" list concepts --markdown >"$work/concepts"

code=0
# renew PART DOCUMENT [--write]
renew() {
    put "$1" "$folder/$2" "$work/$1" >"$work/current"
    settle "$folder/$2" "$work/current" "$0" "${3-}" || code=1
}
renew parameters PARAMETERS.md "${3-}"
renew metrics METRICS.md "${3-}"
renew oracles verify/README.md "${3-}"
renew concepts effects/README.md "${3-}"
exit $code
