// The ties that stand when a run begins.
#pragma once

#include "core/workers.hpp"
#include "state/world.hpp"

namespace verbund {

// Contacts made before the first week, or the plain ties of a complete start or a ring,
// in all regions.
void tie_at_start(World& world, const Workers& workers);

}  // namespace verbund
