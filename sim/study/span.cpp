#include "study/span.hpp"

#include "core/exact_math.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

double number_at(const Span& span, double place) {
    const bool whole = span.factor.row->kind == ValueKind::whole;
    const double from = whole ? span.from - 0.5 : span.from;
    const double to = whole ? span.to + 0.5 : span.to;
    const double number = span.logarithmic ? from * exact_pow(to / from, place)
                                           : from + (to - from) * place;
    return std::clamp(whole ? std::round(number) : number, span.from, span.to);
}

Value value_at(const Span& span, double place) {
    const double number = number_at(span, place);
    if (span.factor.row->kind == ValueKind::whole)
        return static_cast<std::int64_t>(number);
    return number;
}

}  // namespace verbund
