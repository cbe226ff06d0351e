// Becoming a member: of a cooperation, or of the association of one's region.
#pragma once

#include "state/notes.hpp"
#include "state/world.hpp"

namespace verbund {

// Makes a freelancer of the region, who is in no cooperation, a member.
void take_in(World& world, Region& home, Row row, std::uint16_t index, Event event);

// Forgets since when a freelancer is a member, or was to be one.
inline void forget_membership(World& world, Row row) {
    if (!world.people.member_since.empty())
        world.people.member_since[row] = not_a_member;
}

// The place of the association among the cooperations of its region: it is the last,
// because nobody founds one after it. no_cooperation where the rules have none.
inline std::uint16_t association_of(const Region& home) {
    if (!home.rules.cooperation.association) return no_cooperation;
    return static_cast<std::uint16_t>(home.cooperations.size() - 1);
}

// Opens the association of a region whose rules have come to hold one. Whom a list names
// as members are members from then on.
void open_association(World& world, Region& home);

// Leaves the association to itself when the rules hold one no more: it is a cooperation
// like others then, and dissolves if it is too small for one.
void close_association(World& world, Region& home);

// Keeps the column of since when everybody is a member, with nobody in it yet, when some
// region has or will have an association, or a list names members; else drops it.
void make_room_for_membership(World& world, bool listed);

}  // namespace verbund
