// The mean of replicates and how far it may be off.
#pragma once

#include <cstddef>
#include <span>

namespace verbund {

// Summary of numbers in their own unit. The mean of no numbers is NaN, and so are
// deviation and half width of fewer than two.
struct Interval {
    std::size_t count = 0;  // finite numbers; the others were left out
    double mean = 0.0;
    double deviation = 0.0;   // standard deviation of a sample (n − 1)
    double half_width = 0.0;  // the interval is mean ± half_width
};

// The two-sided Student t quantile: the factor on the standard error for a confidence
// in 0 … 1 (0.95) and n − 1 ≥ 1 degrees of freedom. Throws std::invalid_argument
// outside of these.
double student_factor(double confidence, std::size_t degrees);

// Mean, standard deviation and confidence interval mean ± t(confidence, n − 1) · s / √n
// of the finite numbers. Throws std::invalid_argument when the confidence is not inside
// 0 … 1.
Interval interval_of(std::span<const double> numbers, double confidence = 0.95);

}  // namespace verbund
