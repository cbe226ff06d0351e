// What a factor is before a design changes it.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// Of the world: the scenario's own value, whatever regions state. Of a region or a
// strategy: its own, else that of the world. Of all that set it: that of the first.
Value present_value(const Scenario& scenario, const Factor& factor);

}  // namespace verbund
