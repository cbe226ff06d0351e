#pragma once

#include "state/world.hpp"

namespace verbund {

// Puts parameters (in weeks) in force in a region, with the tables that follow from
// them.
void put_in_force(Region& home, const Weekly& rules);

// Whether all parameters are the same.
bool same_rules(const Parameters& a, const Parameters& b);

// Finds the regions to seek contacts in, the strongest pulls only, by the rules in
// force.
void find_neighbours(const World& world, Region& home);

// Finds out whether favours are asked for in some region; after rules have come into
// force.
void find_favours(World& world);

}  // namespace verbund
