// Whether replicates fall into two heaps: then their mean describes none of them.
#pragma once

#include <span>

namespace verbund {

// Sarle's bimodality coefficient of the finite numbers, for a sample of n:
//   (g² + 1) ÷ (k + 3(n − 1)² ÷ ((n − 2)(n − 3)))
// with g the skewness and k the excess kurtosis of a sample (G1, G2).
// NaN for fewer than four numbers or numbers without spread.
// Source: SAS/STAT, procedure CLUSTER.
double bimodality(std::span<const double> numbers);

// A coefficient above that of the uniform law is taken for two peaks. A strong skew
// lifts it too.
inline constexpr double two_peaks_above = 5.0 / 9.0;

}  // namespace verbund
