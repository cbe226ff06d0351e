// Columns of freelancers, and lists of the world, that only some rules ask for.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Takes them away, as in a world in which nobody has lived yet.
void drop_columns_of_rules(World& world);

// Adds those that the rules of some region ask for: the rules in force at the start, or
// those to come before change_rules. Columns that are there already stay as they are.
void make_room_for_rules(World& world, Weekly Region::*rules);

}  // namespace verbund
