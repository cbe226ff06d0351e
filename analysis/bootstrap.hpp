// Intervals without a law: rows are drawn again from the rows that there are (Efron &
// Tibshirani 1993).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace verbund {

// An estimate and its interval; low and high are NaN where there is none.
struct IntervalEstimate {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};

// bca corrects the percentiles for bias and skewness (Efron 1987).
enum class BootstrapInterval { percentile, bca };

struct BootstrapPlan {
    std::size_t resamples = 1000;
    double confidence = 0.95;
    std::uint64_t seed = 1;
    BootstrapInterval interval = BootstrapInterval::bca;
};

// Some numbers from rows, each with a weight; the weights sum to 1. A mean, for example,
// is the sum of weight × number.
using Statistic = std::function<std::vector<double>(std::span<const double> weights)>;

// Of a mean of normal numbers an interval of 95 % holds in 49 % of samples of two, in 79 %
// of four and in 90 % of eight: fewer have none.
inline constexpr std::size_t fewest_rows = 8;

// The statistic of all rows alike, each of its numbers with an interval. Resamples in
// which a number is not finite are left out of its interval. There is no interval where
// they are more than one in twenty, nor by bca where all lie on one side of the value.
// Throws std::invalid_argument without rows or resamples and for a confidence not inside
// 0 … 1.
std::vector<IntervalEstimate> bootstrapped(std::size_t rows, const Statistic& statistic,
                                           const BootstrapPlan& plan = {});

// How fast the standard error changes with each number of the statistic: a sixth of the
// skewness of its values without one row each. More than 256 rows are left out in 256
// groups of neighbours.
std::vector<double> acceleration_of(std::size_t rows, const Statistic& statistic);

}  // namespace verbund
