#pragma once

#include "core/workers.hpp"
#include "state/world.hpp"

namespace verbund {

// The world of a run in week 0: freelancers, their tenures and ties, as the scenario's
// start says.
World start(const Scenario& scenario, const RunKey& run, const Workers& workers);

}  // namespace verbund
