// From a Scenario back to a scenario file.
#pragma once

#include "state/scenario.hpp"

#include <string>

namespace verbund {

// The scenario in one text that needs no other file: with all parameters, what --set
// has changed, and regions, points and members one by one. read_scenario reads it as
// the same scenario; the sections of other rooms are not in it.
std::string resolved_text(const Scenario& scenario);

}  // namespace verbund
