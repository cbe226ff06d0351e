// Pictures of the network: every tie, as it is between two weeks.
#pragma once

#include "record/run_record.hpp"
#include "state/world.hpp"

namespace verbund {

// Adds a row for every tie, in the order of the regions and slots of those who own it.
void add_ties(const World& world, NetworkRows& rows);

}  // namespace verbund
