// Becoming a member: of a cooperation, or of the association of one's region.
#pragma once

#include "model/belonging.hpp"
#include "state/notes.hpp"
#include "state/world.hpp"

namespace verbund {

// Makes a freelancer of the region, who is in no cooperation, a member.
void take_in(World& world, Region& home, Row row, std::uint16_t index, Event event);

// Opens the association of a region whose rules have come to hold one. Freelancers whom
// a list names as members are members from then on.
void open_association(World& world, Region& home);

// Leaves the association to itself when the rules hold one no more: it is a cooperation
// like others then, and dissolves if it is too small for one.
void close_association(World& world, Region& home);

// Keeps the column of since when everybody is a member, with nobody in it yet, when some
// region has or will have an association, or a list names members; else drops it.
void make_room_for_membership(World& world, bool listed);

}  // namespace verbund
