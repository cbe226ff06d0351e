// Which inputs go with an output, whatever the shape, when the others are held.
#pragma once

#include "analysis/bootstrap.hpp"

#include <span>
#include <vector>

namespace verbund {

// 1 for the least number, n for the greatest; equal numbers share the mean of their
// ranks.
std::vector<double> ranks_of(std::span<const double> numbers);

// Partial rank correlation of each input with the output: the correlation of what is
// left of both ranks when a straight line in the ranks of all other inputs is taken away
// (Iman & Helton 1988; Marino et al. 2008). In −1 … 1; it sees what rises or falls
// throughout, and not a hump. The interval is Fisher's z with n − d − 2 observations in
// the place of n − 3. An input that does not vary is NaN, and all are where inputs
// determine one another. Where the others determine the output there is nothing left for
// an input to go with: NaN. Without three points more than inputs there is no interval.
// Throws std::invalid_argument where an input has another length than the output or a
// number is not finite.
std::vector<IntervalEstimate> partial_rank_correlations(
    const std::vector<std::vector<double>>& inputs, std::span<const double> output,
    double confidence = 0.95);

}  // namespace verbund
