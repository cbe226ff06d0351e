#pragma once

#include "core/workers.hpp"
#include "state/world.hpp"

namespace verbund {

// Simulates the next week: the twelve phases of sim/ODD.md in their order.
void week(World& world, const Workers& workers);

}  // namespace verbund
