// What holds in which week: the scenario's own parameters, from its week on the
// strategy's, and on top of both the changes that hold then, whatever the strategy.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// Whether a change holds in a week and a region.
bool holds(const ChangePlan& change, int week, RegionIndex region);

// Weeks from which parameters may be others than before, in order and each once: that
// of a strategy, and those in which changes begin or end.
std::vector<int> weeks_of_new_rules(const Scenario& scenario, int strategy);

// Stated parameters of a region in a week of a run: those before or after the
// strategy's week, and then those of the changes that hold, in the order of the
// scenario. Week 0 is the start, which no change reaches.
Parameters parameters_in(const Scenario& scenario, const RunKey& run,
                         RegionIndex region, int week);

}  // namespace verbund
