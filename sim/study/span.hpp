// A factor that may be anywhere between two ends.
#pragma once

#include "state/design.hpp"

namespace verbund {

// Evenly, or evenly in its logarithm. A whole number takes each value over an equal part
// of 0 … 1.
struct Span {
    Factor factor;
    double from = 0.0, to = 1.0;
    bool logarithmic = false;
};

// The value at a place 0 … 1.
double number_at(const Span& span, double place);
Value value_at(const Span& span, double place);

}  // namespace verbund
