#include "model/membership.hpp"

#include "model/departure.hpp"

#include <algorithm>

namespace verbund {

namespace {

bool is_announced(const World& world, Row row) {
    return world.people.member_since[row] != not_a_member &&
           world.people.own[row].cooperation == no_cooperation;
}

}  // namespace

void take_in(World& world, Region& home, Row row, std::uint16_t index, Event event) {
    Cooperation& cooperation = home.cooperations[index];
    cooperation.members.push_back(row);
    const Week entered = world.people.seen[row].entered;
    std::erase_if(cooperation.former, [&](const FormerMember& one) {
        return one.row == row && one.entered == entered;
    });
    cooperation.portfolio.add(world.people.seen[row].trades);
    world.people.own[row].cooperation = index;
    world.people.own[row].satisfaction = 0.0F;
    if (!world.people.member_since.empty()) {
        // A freelancer who has been announced keeps the week that the list gives.
        std::int32_t& since = world.people.member_since[row];
        since = std::min<std::int32_t>(since, world.now);
    }
    note(world, home, event, row, index);
}

void open_association(World& world, Region& home) {
    const auto index = static_cast<std::uint16_t>(home.cooperations.size());
    home.cooperations.push_back({.founded = world.now, .members = {}, .former = {}});
    ++home.tally[Flow::cooperations_founded];
    note(world, home, Event::founded, nobody, index);
    if (world.people.member_since.empty()) return;
    for (Row row = home.first; row < home.last(); ++row)
        if (is_announced(world, row)) take_in(world, home, row, index, Event::founded);
}

void close_association(World& world, Region& home) {
    const auto index = static_cast<std::uint16_t>(home.cooperations.size() - 1);
    const auto members = static_cast<int>(home.cooperations[index].members.size());
    if (is_too_small(members, home.rules.cooperation)) dissolve(world, home, index);
}

void make_room_for_membership(World& world, bool listed) {
    const auto has_one = [](const Weekly& rules) {
        return rules.cooperation.association;
    };
    const bool now = std::any_of(
        world.regions.begin(), world.regions.end(),
        [&](const Region& one) { return has_one(one.rules) || has_one(one.later); });
    const bool to_come = std::any_of(
        world.to_come.begin(), world.to_come.end(), [&](const RulesToCome& next) {
            return std::any_of(next.rules.begin(), next.rules.end(), has_one);
        });
    const std::size_t kept = listed || now || to_come ? world.people.seen.size() : 0;
    world.people.member_since.assign(kept, not_a_member);
}

}  // namespace verbund
