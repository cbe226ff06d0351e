// Numbers as tables show them: as many digits as their interval bears out, shares in
// percent.
#pragma once

#include "analysis/interval.hpp"

#include <string>

namespace verbund {

// A unit as people read it, and what a number of the model is multiplied by for it.
struct ShownUnit {
    std::string name;  // "%", "EUR/week"; empty for plain numbers
    double factor = 1.0;
};

ShownUnit shown_unit(const std::string& unit);

// "12.5 %" of a share, "600 EUR/week": a number in its own unit.
std::string shown_amount(double number, const std::string& unit);

// Decimals with which a half width, in the unit shown, has two digits; at most 4. For
// a half width that is 0 or none those with which the number has four.
int decimals_of(double half_width, double number);

// "1026.6 ± 8.3" of a mean in its own unit; "–" without numbers. Several in a column
// have the decimals of the widest.
std::string shown_interval(const Interval& interval, const ShownUnit& unit,
                           double widest);

}  // namespace verbund
