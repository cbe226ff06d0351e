// Which strategy holds up when nobody knows which point of a design the world is.
#pragma once

#include "analysis/outcomes.hpp"

#include <optional>
#include <vector>

namespace verbund {

// Numbers by strategy and point. NaN where a strategy has none.
using StrategyByPoint = std::vector<std::vector<double>>;

// The mean of a metric, in its unit, over the replicates in which every strategy has a
// number at the point: strategies are compared under the same luck. NaN without any.
StrategyByPoint means_of(const Outcomes& outcomes, std::size_t metric);

enum class Wanted { more, less };

// What counts as good enough at a point: to meet a number, or to be at least as good as
// another strategy there.
struct GoodEnough {
    std::optional<double> threshold;  // in the metric's unit
    std::size_t baseline = 0;         // the strategy to match, without a threshold
};

// How one strategy does over all points, in the metric's unit. Ties of points: the
// first one is named.
struct AcrossPoints {
    double mean = 0.0;
    double worst = 0.0;        // least wanted mean of any point
    std::size_t worst_at = 0;  // that point
    double regret = 0.0;  // greatest distance from the best strategy of a point, ≥ 0
    std::size_t regret_at = 0;  // that point
    double good_enough = 0.0;   // share of points, 0 … 1
};

struct Robustness {
    std::vector<AcrossPoints> strategies;  // by strategy
    std::size_t points = 0;                // that count
    // Points at which some strategy has no number count for nobody.
    std::vector<std::size_t> left_out;
};

//   worst        min over points of f(strategy, point)               (Wald 1950)
//   regret       max over points of max over strategies of f − f(strategy, point)
//                                                                    (Savage 1951)
//   good enough  share of points with f(strategy, point) ≥ what is asked
//                                                                    (Starr 1962)
// with f the mean of the metric, negated where less is wanted. Each point weighs the
// same. Without points that count all numbers are NaN.
Robustness robustness_of(const StrategyByPoint& means, Wanted wanted,
                         const GoodEnough& asked);

// Whether a strategy is good enough at a point. False without a number.
bool is_good_enough(const StrategyByPoint& means, std::size_t strategy,
                    std::size_t point, Wanted wanted, const GoodEnough& asked);

// The strategies with the best value of one column: several when they
// tie. Nothing but NaN has no best.
std::vector<std::size_t> best_by(const std::vector<AcrossPoints>& strategies,
                                 double AcrossPoints::*column, Wanted wanted);

}  // namespace verbund
