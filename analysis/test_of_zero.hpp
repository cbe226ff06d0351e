// Whether means differ from zero, for one and for many at once.
#pragma once

#include "analysis/interval.hpp"

#include <span>
#include <vector>

namespace verbund {

// Two-sided p value of Student's t test that the mean behind a sample is 0. Fewer than
// two numbers have p = 1. A sample without spread tells nothing of luck but that all n
// numbers lie on one side: p = 2^(1 − n), the sign test's; p = 1 when all are 0.
double p_of_zero(const Interval& sample);

// Holm's step-down adjustment of p values, in the order given. Suppose every hypothesis
// whose adjusted p is below a level is rejected. The chance that a true one is among
// them is then at most that level.
std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace verbund
