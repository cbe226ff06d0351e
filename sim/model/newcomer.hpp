// Newcomers: who they are when they enter.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Fills an empty row with a freelancer who enters in week `entered`; their business
// began in week `since`.
void enter(World& world, Region& home, Row row, Week entered, int since);

// Gives a row the way in which its freelancer would like to work, normal(0, 1), the
// same for ever; they work so at first.
void take_up_practice(World& world, Row row);

}  // namespace verbund
