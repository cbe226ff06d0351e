#include "analysis/over_points.hpp"

#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

double number_of(const Outcomes& outcomes, std::size_t metric, std::size_t strategy,
                 std::size_t point, std::size_t replicate) {
    const auto numbers = outcomes.of(metric, strategy, point);
    return replicate < numbers.size() ? numbers[replicate] : undefined;
}

}  // namespace

std::vector<std::size_t> replicates_with_all(const Outcomes& outcomes,
                                             std::size_t metric,
                                             std::span<const std::size_t> strategies,
                                             std::size_t point) {
    std::vector<std::size_t> found;
    if (strategies.empty()) return found;
    const std::size_t runs = outcomes.of(metric, strategies[0], point).size();
    for (std::size_t r = 0; r < runs; ++r)
        if (std::ranges::all_of(strategies, [&](std::size_t strategy) {
                return std::isfinite(number_of(outcomes, metric, strategy, point, r));
            }))
            found.push_back(r);
    return found;
}

std::vector<std::size_t> points_with_all(const Outcomes& outcomes, std::size_t metric,
                                         std::span<const std::size_t> strategies) {
    std::vector<std::size_t> found;
    for (std::size_t point = 0; point < outcomes.points(); ++point)
        if (!replicates_with_all(outcomes, metric, strategies, point).empty())
            found.push_back(point);
    return found;
}

std::vector<double> means_over_points(const Outcomes& outcomes, std::size_t metric,
                                      std::size_t strategy,
                                      std::span<const std::size_t> points) {
    std::size_t replicates = 0;
    for (std::size_t point : points)
        replicates = std::max(replicates, outcomes.of(metric, strategy, point).size());
    std::vector<double> means(replicates, 0.0);
    for (std::size_t r = 0; r < replicates; ++r) {
        for (std::size_t point : points)
            means[r] += number_of(outcomes, metric, strategy, point, r);
        means[r] /= static_cast<double>(points.size());
    }
    return means;
}

}  // namespace verbund
