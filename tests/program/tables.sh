#!/usr/bin/env bash
# compare, sensitivity and robust read anybody's table in CSV, and say what is wrong with one.
#   tables.sh VERBUND
set -euo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
verbund=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# shellcheck source=expect.sh
. "$here/expect.sh"

# Differences 1, 2, 3, 4: mean 2.5, half width 3.1824 · 1.2910 ÷ 2 = 2.0543 (Student's t, 3 degrees of freedom).
{
    echo strategy,replicate,metric,value
    for r in 1 2 3 4; do
        printf 'a,%s,profit,%s\nb,%s,profit,%s\n' "$r" "$((100 * r))" "$r" "$((101 * r))"
    done
} >runs.csv
expect 0 'b,a,profit,all,2.5,0.4457' compare runs.csv --csv
expect 0 '"more_in_one_run": 1.0' compare runs.csv --json
expect 0 '| b − a |' compare runs.csv --markdown
expect 0 '98 %' compare runs.csv --confidence .98
expect 0 'a,b,profit,all,-2.5' compare runs.csv --baseline b --csv
expect 0 'b − a' compare runs.csv --strategy b --metric profit

# Four differences are a law: each is as likely, a tail beyond them is not.
expect 0 'b − a: 4 pairs, skewness 0.0' coverage runs.csv --experiments 250
expect 0 '"law": "b − a"' coverage runs.csv --experiments 250 --json --quiet
sed 's/^b,\([1-4]\),profit,.*/b,\1,profit,\100/' runs.csv >same.csv
expect 65 'has no two differences that differ' coverage same.csv --quiet

expect 64 'source' compare
expect 64 'confidence' compare runs.csv --confidence 2
expect 66 'none.csv' compare none.csv
expect 65 '--metric proft: is not there, did you mean `profit`?' compare runs.csv --metric proft
expect 65 '--strategy a: is the baseline' compare runs.csv --strategy a
expect 65 'nothing varies from point to point' robust runs.csv
expect 65 'nothing varies from point to point' sensitivity runs.csv
grep -v '^b' runs.csv >alone.csv
expect 65 'there is nothing to compare with' compare alone.csv
sed 's/replicate/run/' runs.csv >other.csv
expect 65 'other.csv:1:10: column = run: is not known; columns strategy, metric, value, point, replicate' compare other.csv

# b is x better than a, up to 3: it loses where x is below 0.
{
    echo strategy,point,replicate,metric,value
    for p in $(seq 0 39); do
        for r in 0 1; do
            printf 'a,%s,%s,profit,%s\n' "$p" "$r" "$r"
            awk -v p="$p" -v r="$r" 'BEGIN { printf "b,%d,%d,profit,%g\n", p, r, r * 1.001 + (p - 12.5) / 10 }'
        done
    done
} >sweep.csv
{ echo x,idle; for p in $(seq 0 39); do awk -v p="$p" 'BEGIN { printf "%g,%d\n", (p - 12.5) / 10, (7 * p) % 40 }'; done; } >sweep.design.csv
expect 0 'b loses to a at 13 of 40 points, at 13 of them surely' robust sweep.csv
grep -q '  x < 0$' said || { cat said; status=1; }
expect 0 'It rises most with x' sensitivity sweep.csv --strategy b
expect 65 'profit' robust sweep.csv --metric loss
expect 65 'morris' sensitivity sweep.csv --kind morris
expect 65 'saltelli' sensitivity sweep.csv --kind saltelli
expect 0 '"input": "x"' sensitivity sweep.csv --json
expect 0 'strategy,baseline,metric,method,input,index,value' sensitivity sweep.csv --csv
mv sweep.design.csv points.csv
expect 0 'b loses to a at 13 of 40 points' robust sweep.csv --design points.csv

# Ishigami's function as another program may write it, under luck as large as its variance: 4,096 rows drawn at random
# by awk, Saltelli blocks, two runs a point. Truth: ST .558, .442, .244, S1 .314, .442, 0, luck .5. The tolerance, .1, is
# about three standard errors of an index (the intervals that are printed have half widths up to .065).
cat >ishigami.awk <<'END'
function draw() { seed = (seed * 16807) % 2147483647; return seed / 2147483647 }
function ishigami(x, y, z) { return sin(x) + 7 * sin(y) ^ 2 + 0.1 * z ^ 4 * sin(x) }
function put(p, q, r) {
    printf "%.17g,%.17g,%.17g\n", p, q, r >"ishigami.design.csv"
    for (run = 0; run < 2; ++run)
        printf "ishigami,%d,%d,y,%.17g\n", point, run, ishigami(p, q, r) + 6.4446 * (2 * draw() - 1) >"ishigami.csv"
    ++point
}
BEGIN {
    seed = 20271; pi = atan2(0, -1)
    print "# kind = saltelli\nx1,x2,x3" >"ishigami.design.csv"
    print "strategy,point,replicate,metric,value" >"ishigami.csv"
    for (row = 0; row < 4096; ++row) {
        for (i = 1; i <= 3; ++i) { a[i] = pi * (2 * draw() - 1); b[i] = pi * (2 * draw() - 1) }
        put(a[1], a[2], a[3]); put(b[1], b[2], b[3])
        put(b[1], a[2], a[3]); put(a[1], b[2], a[3]); put(a[1], a[2], b[3])
    }
}
END
awk -f ishigami.awk
"$verbund" sensitivity ishigami.csv --csv >said
awk -F, '
    function near(row, truth) { if ($7 < truth - .1 || $7 > truth + .1) { print row, $7, "not", truth; bad = 1 } ++seen }
    $5 == "x1" && $6 == "ST" { near("ST of x1", .558) }
    $5 == "x2" && $6 == "ST" { near("ST of x2", .442) }
    $5 == "x3" && $6 == "ST" { near("ST of x3", .244) }
    $5 == "x1" && $6 == "S1" { near("S1 of x1", .314) }
    $5 == "x2" && $6 == "S1" { near("S1 of x2", .442) }
    $5 == "x3" && $6 == "S1" { near("S1 of x3", 0) }
    $6 == "noise_share" { near("luck", .5) }
    END { exit bad || seen != 7 }' said || { echo "Ishigami: other indices"; cat said; status=1; }

exit $status
