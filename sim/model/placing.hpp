// Work on the calendar of a freelancer: one part after the other, in the order in which
// they were taken on.
#pragma once

#include "state/world.hpp"

#include <algorithm>

namespace verbund {

// Puts a part at the end of a worker's list; weeks is how long it takes this worker.
inline void place(World& world, Region& home, Row worker, Part part, double posted,
                  double weeks) {
    Freelancer& own = world.people.own[worker];
    if (posted > own.free_at) {
        own.idle += static_cast<float>(posted - own.free_at);
        own.free_at = posted;
    }
    own.free_at += weeks;
    part.weeks = static_cast<float>(weeks);
    part.due = own.free_at - own.delay;
    part.next = nothing;
    const std::uint32_t placed = home.parts.add(part);
    (own.first_part == nothing ? own.first_part : home.parts[own.last_part].next) =
        placed;
    own.last_part = placed;
}

// Puts what was offered on the calendar.
inline void take_on(World& world, Region& home, const PartOffered& offer) {
    Part part;
    part.deadline = static_cast<float>(offer.deadline);
    part.project = offer.project;
    part.home = offer.home;
    part.slot = offer.slot;
    part.trade = offer.trade;
    ++home.tally[Flow::parts_taken];
    home.tally[Flow::waited_weeks] +=
        std::max(0.0, world.people.own[offer.to].free_at - offer.posted);
    place(world, home, offer.to, part, offer.posted,
          weeks_of_work(offer.hours, world.people.own[offer.to].hours));
}

}  // namespace verbund
