// Outcomes over the points of a design: a mean over points is one number a replicate.
#pragma once

#include "analysis/outcomes.hpp"

#include <span>
#include <vector>

namespace verbund {

// The replicates of a point that have a number of each of these strategies.
std::vector<std::size_t> replicates_with_all(const Outcomes& outcomes,
                                             std::size_t metric,
                                             std::span<const std::size_t> strategies,
                                             std::size_t point);

// The points at which some replicate has a number of each of these strategies.
std::vector<std::size_t> points_with_all(const Outcomes& outcomes, std::size_t metric,
                                         std::span<const std::size_t> strategies);

// By replicate: the mean of the strategy's numbers over these points; NaN where a point
// has none of that replicate. Replicates are independent of each other even where the
// points of one share their luck, so these are numbers for Student's interval.
std::vector<double> means_over_points(const Outcomes& outcomes, std::size_t metric,
                                      std::size_t strategy,
                                      std::span<const std::size_t> points);

}  // namespace verbund
