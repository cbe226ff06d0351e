// What the members of a team are to each other's work, and what they learn of each other by it.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Whether who did a part is still on the market.
bool still_there(const World& world, const Assignment& one);

// What of the others in a project bears on one worker's part.
JointWork joint_work(const World& world, const Region& home, const Project& project, const PartEnded& letter);

// Every two of the team get to know each other's work.
void report_team(World& world, Region& home, const Project& project);

}  // namespace verbund
