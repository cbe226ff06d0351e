// Parts of projects that pass from one worker to another: what each has done of them,
// and whose customer it is.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Whether a part is somebody's.
inline bool is_by(const Assignment& one, Row worker, Week entered) {
    return one.worker == worker && one.entered == entered;
}

// The one whom the lead of a project represents.
const Assignment& represented_in(const Region& home, const Project& project);

// The customer's supplier: the lead, or the one whom the lead represents.
inline const Assignment& lead_of(const Region& home, const Project& project) {
    return project.is(lead_represented) ? represented_in(home, project) : project.lead;
}

// Keeps what somebody has done of a part that a stand-in has taken over.
void hand_on(const World& world, Region& home, Project& project,
             const PartEnded& letter);

// Puts the one who has ended somebody else's part in their place. Of a lead's part the
// customer goes with it, or stays with the lead.
void take_over(const World& world, Region& home, Project& project,
               const PartEnded& letter);

// To be called before a project is removed of which some part was handed on.
void forget_handed_on(Region& home, const Project& project);

}  // namespace verbund
