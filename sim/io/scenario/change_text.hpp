// Changes in words, for people.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// "weeks 260 … 311", or "from week 260".
std::string weeks_text(const ChangePlan& change);

// "weeks 260 … 311 in Kiel: demand.projects_per_customer = 0.1 (slump)".
std::string change_text(const Scenario& scenario, const ChangePlan& change);

}  // namespace verbund
