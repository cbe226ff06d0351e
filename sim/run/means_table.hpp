// The means of every strategy: the first answer of a batch, before the differences.
#pragma once

#include "analysis/outcomes.hpp"
#include "io/json.hpp"
#include "state/scenario.hpp"

#include <string>

namespace verbund {

// A line for each strategy and point, a column for each metric of the outcomes: mean ±
// half of the 95 % interval over replicates.
std::string means_table(const Scenario& scenario, const Outcomes& outcomes);

// The same as a list of objects, with units and numbers of replicates.
Json means_json(const Scenario& scenario, const Outcomes& outcomes);

}  // namespace verbund
