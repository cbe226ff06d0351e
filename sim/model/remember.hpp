// Customers remember who served them.
#pragma once

#include "model/represented.hpp"
#include "state/world.hpp"

namespace verbund {

// Whether the lead of a project is still there and names all partners.
inline bool names_partners(const World& world, const Region& home,
                           const Project& project) {
    const Assignment& lead = lead_of(home, project);
    return still_there(world, lead) && world.people.seen[lead.worker].is(Seen::names);
}

// The customer of a project that has come to its end remembers its lead, and the
// partners whom the lead named if customers remember such. Its lateness counts as some
// further bad jobs.
void remember(const World& world, Region& home, const Project& project, bool content,
              double further_bad);

}  // namespace verbund
