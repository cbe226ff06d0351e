// Whom a factor reaches, and who keeps a value of their own.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// The strategies, by index, that state a value of their own for what a factor of the
// world or of a region changes. Empty for other factors.
std::vector<std::size_t> keepers_of(const Scenario& scenario, const Factor& factor);

// Whether a factor makes a difference to any run. A factor of the world reaches a
// strategy that states no value; and others where they are not in force, and before
// their first week.
bool is_felt(const Scenario& scenario, const Factor& factor);

}  // namespace verbund
