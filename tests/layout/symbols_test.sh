#!/usr/bin/env bash
# Fails when one of the given static libraries imports a function of libm whose bits depend on the processor.
#   symbols_test.sh libverbund_core.a libverbund_rules.a libverbund_state.a libverbund_model.a
# sqrt, floor, fabs and the like are exact everywhere and may be used.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: symbols_test.sh LIBRARY…" >&2; exit 64; }

roots='exp|exp2|exp10|expm1|log|log2|log10|log1p|pow|sin|cos|tan|sincos|asin|acos|atan|atan2|sinh|cosh|tanh'
roots="$roots|asinh|acosh|atanh|cbrt|hypot|erf|erfc|gamma|lgamma|tgamma"
pattern="^ *U (__)?($roots)(f|l|_r|f_r)?(_finite)?(@.*)?\$"

status=0
for library in "$@"; do
    imported=$(nm -u -- "$library" 2>/dev/null) || { echo "nm cannot read $library"; exit 1; }
    if found=$(grep -E "$pattern" <<<"$imported" | sort | uniq -c); then
        printf '%s imports from libm:\n%s\n' "$library" "$found"
        status=1
    fi
done
exit $status
