// Whether what comes out depends on how it began: strategies from several starts.
#pragma once

#include "analysis/interval.hpp"
#include "record/metric.hpp"
#include "study/life.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

// One strategy from one start: a metric's last year by replicate, and how it differs
// from that of the first start.
struct StartOutcome {
    std::string strategy, start;
    const Metric* metric;
    std::vector<double> numbers;
    Interval mean;
    double p = 1.0;  // of no difference by pairs, adjusted by Holm over all comparisons
};

struct Starts {
    std::size_t count = 0;  // of starts
    std::vector<StartOutcome>
        outcomes;  // the starts of a strategy and metric side by side
};

// A scenario whose design is start.kind alone. Throws as read_scenario, and
// ScenarioRefused for another design.
Scenario read_starts(const std::filesystem::path& path);

// Runs all of it.
Starts outcomes_of(const Scenario& scenario, int threads, Listener& listener);

}  // namespace verbund
