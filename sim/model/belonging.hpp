// Membership in an association, and since when it is held.
#pragma once

#include "state/world.hpp"

namespace verbund {

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

}  // namespace verbund
