// What drives a metric of one strategy, or its difference from the baseline.
#pragma once

#include "analysis/sensitivity/design_inputs.hpp"
#include "analysis/sensitivity/morris_effects.hpp"
#include "analysis/sensitivity/rank_effects.hpp"
#include "analysis/sensitivity/sobol_indices.hpp"

#include <optional>
#include <variant>

namespace verbund {

// Indices of outcomes. With a baseline, what is looked at is strategy − baseline in each
// pair of runs that share their luck.
struct DriverQuestion {
    std::size_t metric = 0;
    std::size_t strategy = 0;
    std::optional<std::size_t> baseline;
};

struct Drivers {
    DriverQuestion question;
    std::variant<MorrisEffects, SobolIndices, RankEffects> found;  // by method
};

// A step is that of Morris trajectories, as a share of an input's range. Throws
// std::invalid_argument where outcomes have other points than the inputs.
Drivers drivers_of(const Outcomes& outcomes, const std::vector<DesignInput>& inputs,
                   SensitivityMethod method, const DriverQuestion& question,
                   double step, const BootstrapPlan& plan = {});

// The numbers that a question is about, at every point.
Replicates seen_in(const Outcomes& outcomes, const DriverQuestion& question);

// How much one input drives, for a ranking: μ*, ST or |PRCC|, with its interval.
IntervalEstimate strength_of(const Drivers& drivers, std::size_t input);

}  // namespace verbund
