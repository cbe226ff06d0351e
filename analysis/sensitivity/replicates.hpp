// What was seen at every point of a design, one number a run.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace verbund {

// By point, then by replicate; NaN where a run failed.
using Replicates = std::vector<std::vector<double>>;

// From what the noise of single runs is known.
enum class NoiseFrom {
    nothing,          // one run a point: it is unknown and stays in the indices
    repeated_points,  // some points ran again: all have as much noise of their own
    all_points        // every point has replicates: each pair of points has its own
};

// How many replicates most points have, of points that have more than `above`; the
// fewer where two counts tie, 0 where there are none.
std::size_t usual_count(const Replicates& seen, std::size_t above = 0);

// Whether a point has that many replicates, the first first, and none of them failed.
bool is_complete(std::span<const double> numbers, std::size_t count);

double mean_of_first(std::span<const double> numbers, std::size_t count);

// The covariance of two points over their first replicates (n − 1); of a point with
// itself, its variance.
double covariance_of_first(std::span<const double> one, std::span<const double> other,
                           std::size_t count);

}  // namespace verbund
