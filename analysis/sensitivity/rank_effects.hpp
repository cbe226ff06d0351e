// Partial rank correlation over the points of a design, and how much of what is seen is
// luck.
#pragma once

#include "analysis/bootstrap.hpp"
#include "analysis/sensitivity/replicates.hpp"

#include <cstddef>
#include <vector>

namespace verbund {

struct RankEffects {
    std::size_t points = 0;
    std::size_t points_used = 0;  // without those at which a run failed
    std::size_t replicates = 0;
    // Of single runs, as a share of their variance over points and luck; NaN of one run
    // a point.
    double noise_share = 0.0;
    std::vector<IntervalEstimate> inputs;  // with the mean over replicates
};

RankEffects rank_effects(const std::vector<std::vector<double>>& inputs,
                         const Replicates& seen, double confidence = 0.95);

}  // namespace verbund
