// What the members of a team are to each other's work, and what they learn of each
// other by it.
#pragma once

#include "state/world.hpp"

namespace verbund {

// What of the others in a project of several parts bears on the part of one worker.
JointWork joint_work(const World& world, const Region& home, const Project& project,
                     Row worker);

// Every two of the team get to know each other's work.
void report_team(const World& world, Region& home, const Project& project);

}  // namespace verbund
