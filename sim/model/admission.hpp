// Admission to a cooperation, by the votes of its members.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Adds the column of refusals when some of these rules make who was refused wait: those
// in force at the start, or those to come before change_rules.
void make_room_for_refusals(World& world, Weekly Region::*rules);

// Whether somebody may be judged: nobody has refused them of late.
bool may_be_judged(const World& world, const Region& home, Row row);

// Whether some people, by their votes, let somebody in. If they do not it is remembered.
bool is_let_in(World& world, Region& home, Row row, int people);

}  // namespace verbund
