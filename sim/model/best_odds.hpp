// How well anybody is known at most: the bound that customers' choices by whole teams are
// drawn by.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Adds the list of greatest odds when these rules let customers look at teams: those in
// force at the start, or those to come before change_rules.
void make_room_for_best_odds(World& world, Weekly Region::*rules);

// Renews the entry of a region. Public evidence changes when pay is received, so what is
// found at the end of a week bounds everybody's odds until the next.
void find_best_odds(World& world, const Region& home);

// Log-odds of reputation that nobody anywhere exceeds; 0 or more.
double best_log_odds(const World& world);

}  // namespace verbund
