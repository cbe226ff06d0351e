#pragma once

#include "core/workers.hpp"
#include "model/step_observer.hpp"
#include "state/world.hpp"

namespace verbund {

// Simulates the next week: the twelve phases of sim/ODD.md in their order. With an
// observer the week ends in the same state, bit for bit, as without one.
void week(World& world, const Workers& workers, const StepObserver& observer = {});

}  // namespace verbund
