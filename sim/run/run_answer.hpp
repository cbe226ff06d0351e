// What a run ends with.
#pragma once

#include "analysis/outcomes.hpp"
#include "state/scenario.hpp"

#include <string>

namespace verbund {

// Means, and under them the differences that the scenario asks for; after a design the
// commands that answer what it asks. `folder` is that of the results.
std::string answer_text(const Scenario& scenario, const Outcomes& outcomes,
                        const std::string& folder);

// Means and differences, as JSON.
std::string answer_json(const Scenario& scenario, const Outcomes& outcomes);

}  // namespace verbund
