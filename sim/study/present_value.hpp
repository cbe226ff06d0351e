// What a factor is before a design changes it.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// Of the world: the scenario's own value, whatever regions state. Of a region or a
// strategy: its own, else that of the world. Of all that set it: that of the first.
Value present_value(const Scenario& scenario, const Factor& factor);

// A real or whole number as it is, yes as 1 and no as 0; nothing for a choice.
std::optional<double> as_number(const Value& value);

}  // namespace verbund
