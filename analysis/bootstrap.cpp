#include "analysis/bootstrap.hpp"

#include "analysis/random_stream.hpp"
#include "analysis/special_functions.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace verbund {

namespace {

constexpr std::size_t most_groups = 256;

std::vector<double> alike(std::size_t rows) {
    return std::vector<double>(rows, 1.0 / static_cast<double>(rows));
}

// The statistic in each resample: [number][resample].
std::vector<std::vector<double>> resampled(std::size_t rows, const Statistic& statistic,
                                           std::size_t numbers,
                                           const BootstrapPlan& plan) {
    RandomStream stream(plan.seed);
    std::vector<std::vector<double>> found(numbers);
    for (std::size_t resample = 0; resample < plan.resamples; ++resample) {
        std::vector<double> weights(rows);
        for (std::size_t drawn = 0; drawn < rows; ++drawn)
            weights[stream.below(rows)] += 1.0 / static_cast<double>(rows);
        const std::vector<double> values = statistic(weights);
        for (std::size_t i = 0; i < numbers; ++i) found[i].push_back(values[i]);
    }
    return found;
}

// The value below which a share of the sorted lies, between neighbours in proportion.
double quantile(const std::vector<double>& sorted, double share) {
    const double last = static_cast<double>(sorted.size()) - 1.0;
    const double place =
        std::clamp(share * (last + 2.0) - 1.0, 0.0, last);  // of n + 1 parts
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] +
           (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

// How far the estimate lies from the middle of the resamples, in normal deviations.
double bias_of(const std::vector<double>& sorted, double estimate) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), estimate);
    const auto twice_below = (first - sorted.begin()) + (last - sorted.begin());
    return -normal_exceeded_with(static_cast<double>(twice_below) /
                                 (2.0 * static_cast<double>(sorted.size())));
}

// The share of resamples at which a bound at this many normal deviations is read off.
double corrected(double deviations, double bias, double acceleration) {
    const double moved = bias + deviations;
    return 1.0 -
           chance_that_normal_exceeds(bias + moved / (1.0 - acceleration * moved));
}

IntervalEstimate with_interval(double value, std::vector<double> values,
                               double acceleration, const BootstrapPlan& plan) {
    const IntervalEstimate none{value, undefined, undefined};
    const std::size_t drawn = values.size();
    std::erase_if(values, [](double one) { return !std::isfinite(one); });
    if (!std::isfinite(value) || values.size() * 20 < drawn * 19) return none;
    std::sort(values.begin(), values.end());
    const double tail = (1.0 - plan.confidence) / 2.0;
    if (plan.interval == BootstrapInterval::percentile)
        return {value, quantile(values, tail), quantile(values, 1.0 - tail)};
    if (values.front() == values.back()) return {value, values[0], values[0]};
    if (value <= values.front() || value >= values.back()) return none;
    const double bias = bias_of(values, value);
    const double far = normal_exceeded_with(tail);
    return {value, quantile(values, corrected(-far, bias, acceleration)),
            quantile(values, corrected(far, bias, acceleration))};
}

double sixth_of_skewness(const std::vector<double>& left_out) {
    double mean = 0.0, squares = 0.0, cubes = 0.0;
    for (double one : left_out) mean += one / static_cast<double>(left_out.size());
    for (double one : left_out) {
        squares += (mean - one) * (mean - one);
        cubes += (mean - one) * (mean - one) * (mean - one);
    }
    return squares > 0.0 ? cubes / (6.0 * std::pow(squares, 1.5)) : 0.0;
}

}  // namespace

std::vector<double> acceleration_of(std::size_t rows, const Statistic& statistic) {
    const std::size_t groups = std::min(rows, most_groups);
    std::vector<std::vector<double>> left_out;  // [number][group]
    for (std::size_t group = 0; group < groups; ++group) {
        const std::size_t from = group * rows / groups;
        const std::size_t to = (group + 1) * rows / groups;
        std::vector<double> weights(rows,
                                    1.0 / static_cast<double>(rows - (to - from)));
        std::fill(weights.begin() + static_cast<std::ptrdiff_t>(from),
                  weights.begin() + static_cast<std::ptrdiff_t>(to), 0.0);
        const std::vector<double> values = statistic(weights);
        left_out.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            left_out[i].push_back(values[i]);
    }
    std::vector<double> found;
    for (const std::vector<double>& values : left_out)
        found.push_back(sixth_of_skewness(values));
    return found;
}

std::vector<IntervalEstimate> bootstrapped(std::size_t rows, const Statistic& statistic,
                                           const BootstrapPlan& plan) {
    if (rows < 1 || plan.resamples < 1 ||
        !(plan.confidence > 0.0 && plan.confidence < 1.0))
        throw std::invalid_argument(
            "a bootstrap needs rows, resamples and a confidence between 0 and 1");
    const std::vector<double> values = statistic(alike(rows));
    std::vector<IntervalEstimate> found;
    for (double value : values) found.push_back({value, undefined, undefined});
    if (rows < fewest_rows) return found;
    const auto samples = resampled(rows, statistic, values.size(), plan);
    std::vector<double> acceleration(values.size(), 0.0);
    if (plan.interval == BootstrapInterval::bca)
        acceleration = acceleration_of(rows, statistic);
    for (std::size_t i = 0; i < values.size(); ++i)
        found[i] = with_interval(values[i], samples[i], acceleration[i], plan);
    return found;
}

}  // namespace verbund
