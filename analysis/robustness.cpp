#include "analysis/robustness.hpp"

#include "analysis/interval.hpp"
#include "analysis/over_points.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace verbund {

namespace {

// How much better a is than b; negative where it is worse.
double lead(double a, double b, Wanted wanted) {
    return wanted == Wanted::more ? a - b : b - a;
}

bool all_known(const StrategyByPoint& means, std::size_t point) {
    return std::ranges::all_of(means, [&](const std::vector<double>& strategy) {
        return std::isfinite(strategy[point]);
    });
}

double best_at(const StrategyByPoint& means, std::size_t point, Wanted wanted) {
    double best = means.front()[point];
    for (const std::vector<double>& strategy : means)
        if (lead(strategy[point], best, wanted) > 0.0) best = strategy[point];
    return best;
}

AcrossPoints across_points(const StrategyByPoint& means, std::size_t strategy,
                           const std::vector<std::size_t>& points, Wanted wanted,
                           const GoodEnough& asked) {
    if (points.empty()) return {undefined, undefined, 0, undefined, 0, undefined};
    const std::vector<double>& own = means[strategy];
    const auto count = static_cast<double>(points.size());
    AcrossPoints found{0.0, own[points.front()], points.front(),
                       0.0, points.front(),      0.0};
    for (std::size_t point : points) {
        found.mean += own[point] / count;
        if (lead(own[point], found.worst, wanted) < 0.0) {
            found.worst = own[point];
            found.worst_at = point;
        }
        const double regret = lead(best_at(means, point, wanted), own[point], wanted);
        if (regret > found.regret) {
            found.regret = regret;
            found.regret_at = point;
        }
        if (is_good_enough(means, strategy, point, wanted, asked))
            found.good_enough += 1.0;
    }
    found.good_enough /= count;
    return found;
}

}  // namespace

StrategyByPoint means_of(const Outcomes& outcomes, std::size_t metric) {
    std::vector<std::size_t> all(outcomes.strategies().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    StrategyByPoint means(all.size());
    for (std::size_t point = 0; point < outcomes.points(); ++point) {
        const std::vector<std::size_t> replicates =
            replicates_with_all(outcomes, metric, all, point);
        for (std::size_t strategy : all) {
            const auto numbers = outcomes.of(metric, strategy, point);
            std::vector<double> counted;
            for (std::size_t r : replicates) counted.push_back(numbers[r]);
            means[strategy].push_back(interval_of(counted).mean);
        }
    }
    return means;
}

Robustness robustness_of(const StrategyByPoint& means, Wanted wanted,
                         const GoodEnough& asked) {
    Robustness found;
    std::vector<std::size_t> counting;
    const std::size_t points = means.empty() ? 0 : means.front().size();
    for (std::size_t point = 0; point < points; ++point)
        (all_known(means, point) ? counting : found.left_out).push_back(point);
    found.points = counting.size();
    for (std::size_t strategy = 0; strategy < means.size(); ++strategy)
        found.strategies.push_back(
            across_points(means, strategy, counting, wanted, asked));
    return found;
}

bool is_good_enough(const StrategyByPoint& means, std::size_t strategy,
                    std::size_t point, Wanted wanted, const GoodEnough& asked) {
    const double enough =
        asked.threshold ? *asked.threshold : means[asked.baseline][point];
    return lead(means[strategy][point], enough, wanted) >= 0.0;
}

std::vector<std::size_t> best_by(const std::vector<AcrossPoints>& strategies,
                                 double AcrossPoints::*column, Wanted wanted) {
    std::vector<std::size_t> best;
    for (std::size_t strategy = 0; strategy < strategies.size(); ++strategy) {
        const double own = strategies[strategy].*column;
        if (!std::isfinite(own)) continue;
        const double ahead =
            best.empty() ? 1.0 : lead(own, strategies[best.front()].*column, wanted);
        if (ahead > 0.0) best.clear();
        if (ahead >= 0.0) best.push_back(strategy);
    }
    return best;
}

}  // namespace verbund
