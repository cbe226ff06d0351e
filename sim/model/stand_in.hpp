#pragma once

#include "state/world.hpp"

namespace verbund {

// Looks for a partner or fellow member in the region who can and will do what is left
// of a part (in weeks of the one in need) from a time on, and gives it to the one who
// would be done first. False when there is none.
bool stand_in_for(World& world, Region& home, Row in_need, const Part& part,
                  double weeks_left, double from);

}  // namespace verbund
