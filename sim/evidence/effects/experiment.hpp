// Experiments: scenarios with [effect], run under common luck, and what their pairs of
// runs say.
#pragma once

#include "analysis/interval.hpp"
#include "evidence/effects/effect_plan.hpp"
#include "study/life.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace verbund {

// Confidence of intervals, and 1 − it the level of Holm's test over all experiments.
inline constexpr double effect_confidence = 0.99;

struct Experiment {
    std::string name;  // of the file
    Scenario scenario;
    EffectPlan effect;
    // [strategy][replicate]: the observable over the window
    std::vector<std::vector<double>> outcome;
};

enum class Showing { shown, not_shown, other_way, null_not_zero };

// What one experiment found.
struct Finding {
    Interval off, on, effect;      // effect: of on − off by pairs
    std::optional<Interval> null;  // of null_on − null_off
    double p =
        1.0;  // of the effect, adjusted by Holm over the experiments that were run
    Showing verdict = Showing::not_shown;
};

// The experiments of a folder by name; those for any of `ideas`, or all when there are
// none. Throws as read_scenario, and ScenarioRefused for a file without [effect].
std::vector<Experiment> experiments_in(const std::filesystem::path& folder,
                                       const std::vector<int>& ideas);

std::size_t weeks_of(const std::vector<Experiment>& experiments);
std::size_t runs_of(const std::vector<Experiment>& experiments);

// Runs them all, each run with one thread. The outcomes do not depend on the number of
// threads.
void run_all(std::vector<Experiment>& experiments, int threads, Listener& listener);

// In the order of the experiments, which have been run.
std::vector<Finding> findings_of(const std::vector<Experiment>& experiments);

}  // namespace verbund
