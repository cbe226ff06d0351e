// Whether means differ from zero, for one and for many at once.
#pragma once

#include "analysis/interval.hpp"

#include <span>
#include <vector>

namespace verbund {

// Two-sided p value of Student's t test that the mean behind a sample is 0. A sample without
// spread has 1 when its mean is 0 and 0 otherwise; fewer than two numbers have 1.
double p_of_zero(const Interval& sample);

// Holm's step-down adjustment: who rejects where the adjusted p is below a level rejects a true
// one among all of them at most so often. In the order given.
std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace verbund
