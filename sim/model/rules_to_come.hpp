// Rules that come into force at stated weeks: those of the strategy, and those of
// changes that come whatever the strategy.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Works out what will hold from which week on; after the rules of the start are in
// force.
void plan_rules(World& world, const Scenario& scenario, const RunKey& run);

// Puts the rules that come next into `from_week` and `later`. They stay as they are
// when none come any more.
void name_next_rules(World& world);

}  // namespace verbund
