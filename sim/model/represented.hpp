// Parts of projects that pass from one worker to another: what each has done of them,
// and whose customer it is.
#pragma once

#include "state/world.hpp"

namespace verbund {

// The customer's supplier: the lead, or the one whom the lead represents.
const Assignment& lead_of(const Region& home, const Project& project);

// Keeps what somebody has done of a part that a stand-in has taken over.
void hand_on(const World& world, Region& home, Project& project,
             const PartEnded& letter);

// Puts the one who has ended a part of somebody else's in their place. Of a lead's part
// the customer goes with it, or stays with the lead.
void take_over(const World& world, Region& home, Project& project,
               const PartEnded& letter);

// To be called before a project is removed.
void forget_handed_on(Region& home, const Project& project);

}  // namespace verbund
