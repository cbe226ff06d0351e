// Which inputs matter at all, from few points: elementary effects (Morris 1991).
#pragma once

#include "analysis/bootstrap.hpp"
#include "analysis/sensitivity/replicates.hpp"

#include <cstddef>
#include <vector>

namespace verbund {

// The step from one point of a trajectory to the next.
struct MorrisMove {
    std::size_t input = 0;
    bool rises = true;   // whether the input's number becomes greater
    bool whole = false;  // over the input's whole range, whatever the step
};

// The moves of d + 1 points a trajectory in turn, by trajectory, read off the inputs:
// [input][point]. A step that changes no input, such as one whose numbers were rounded
// to the same, is one of an input that does not move elsewhere in its trajectory. Throws
// std::invalid_argument where these are no such trajectories.
std::vector<std::vector<MorrisMove>> morris_moves(
    const std::vector<std::vector<double>>& inputs);

// In the output's unit for a change of the whole range. NaN where it cannot be said.
struct MorrisEffect {
    IntervalEstimate mean;      // μ: which way
    IntervalEstimate absolute;  // μ*: how much (Campolongo, Cariboni & Saltelli 2007)
    double deviation = 0.0;     // σ: how much it depends on where and on other inputs
    // The μ* that luck alone would give: √(2 ÷ π) times the standard error of an effect,
    // from the differences of the same replicate at both ends of a step.
    double by_luck = 0.0;
};

struct MorrisEffects {
    std::size_t trajectories = 0;
    std::size_t trajectories_used = 0;  // without those in which a run failed
    std::size_t replicates = 0;
    std::vector<MorrisEffect> inputs;
};

// Effects of each input: (mean output after − before) ÷ step, with the sign of the move.
// A step is a share of the input's range in (0, 1]; see morris_step. A move over the
// whole range, as that of a switch, is a step of 1. A trajectory with a
// failed run is left out whole. Intervals are bootstrapped by whole trajectories.
MorrisEffects morris_effects(const std::vector<std::vector<MorrisMove>>& moves,
                             const Replicates& seen, double step,
                             const BootstrapPlan& plan = {});

}  // namespace verbund
