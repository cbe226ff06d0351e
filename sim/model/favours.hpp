#pragma once

#include "state/world.hpp"

namespace verbund {

// The two of each tie may ask each other for a favour. Where all ask each week and luck
// decides nothing, each side works out both acts from what both know and writes its own
// half. Elsewhere that is so across a border only; within a region the owner of the tie
// sees to both halves.
void favours(World& world, Region& home);

// Favours that had been foreseen are not, when the strategy of the run changes how
// often they are asked for; before change_rules.
void stop_favour_clocks(World& world);

}  // namespace verbund
