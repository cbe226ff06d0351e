// Phase 1. All who leave leave one after the other; then the slots that were empty
// before may be entered.
#include "plain_departure.hpp"
#include "plain_newcomer.hpp"
#include "plain_phases.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

bool leaves(const PlainWorld& world, Slot slot) {
    const PlainFreelancer& one = world.people[slot];
    const Turnover& p = world.home_of(slot).rules.turnover;
    return is_bankrupt(one.weeks_below_zero, p) ||
           one.leaving_luck <
               1.0 - exact_exp(-leaving_hazard(world.now - one.since, p));
}

void dissolve(PlainWorld& world, PlainRegion& home, PlainCooperation& cooperation) {
    std::vector<Slot> heirs = cooperation.members;
    for (Id id : std::exchange(cooperation.former, {}))
        if (world.find(id) != no_one) heirs.push_back(world.find(id));
    const Cents share =
        heirs.empty() ? 0 : cooperation.fund / static_cast<Cents>(heirs.size());
    for (Slot heir : heirs) {
        world.people[heir].cash += share;
        cooperation.fund -= share;
    }
    home.purse.spent += std::exchange(cooperation.fund, 0);
    for (Slot member : cooperation.members) {
        PlainFreelancer& one = world.people[member];
        one.cooperation = -1;
        one.member_since = not_a_member;
        one.satisfaction = one.identity = 0.0F;
        one.membership = 0.0F;
    }
    cooperation.members.clear();
    cooperation.dissolved = world.now;
    ++home.tally[Flow::cooperations_dissolved];
}

void dissolve_if_too_small(PlainWorld& world, PlainRegion& home,
                           PlainCooperation& cooperation) {
    if (static_cast<int>(cooperation.members.size()) <
        home.rules.cooperation.dissolve_below)
        dissolve(world, home, cooperation);
}

}  // namespace

// Then it is a cooperation like others.
void close_association(PlainWorld& world, PlainRegion& home) {
    dissolve_if_too_small(world, home, home.cooperations[home.association]);
    home.association = -1;
}

void leave_cooperation(PlainWorld& world, Slot slot, bool stays) {
    PlainRegion& home = world.home_of(slot);
    PlainFreelancer& one = world.people[slot];
    PlainCooperation& cooperation = home.cooperations[one.cooperation];
    const bool is_association = one.cooperation == home.association;
    one.cooperation = -1;
    one.member_since = not_a_member;
    one.satisfaction = one.identity = 0.0F;
    one.membership = 0.0F;
    std::erase(cooperation.members, slot);
    if (stays) {
        std::erase_if(cooperation.former,
                      [&](Id id) { return world.find(id) == no_one; });
        cooperation.former.push_back(world.id_of(slot));
    }
    ++home.tally[Flow::left_cooperation];
    if (!is_association) dissolve_if_too_small(world, home, cooperation);
}

void depart(PlainWorld& world, Slot slot) {
    PlainRegion& home = world.home_of(slot);
    PlainFreelancer& one = world.people[slot];
    ++home.tally[is_bankrupt(one.weeks_below_zero, home.rules.turnover) ? Flow::bankrupt
                                                                        : Flow::left];
    for (const PlainPart& part : std::exchange(one.work, {}))
        if (!stand_in_for(world, slot, part, part.weeks, world.now))
            end_part(world, slot, part, false, world.now);
    while (!one.ties.empty()) end_tie(world, slot, one.ties.begin()->second.other);
    if (one.cooperation >= 0) leave_cooperation(world, slot, false);
    home.purse.taken_away += one.cash;
    offer_trades(world, slot, 0);
    one = PlainFreelancer{};
    one.region = home.index;
}

void turnover(PlainWorld& world, PlainRegion& home) {
    std::vector<Slot> empty, leaving;
    for (Slot slot = home.first; slot < home.last; ++slot) {
        if (world.people[slot].active) draw_everyday(world, slot);
        if (!world.people[slot].active)
            empty.push_back(slot);
        else if (leaves(world, slot))
            leaving.push_back(slot);
    }
    for (Slot slot : leaving) depart(world, slot);
    int active = 0;
    for (Slot slot = home.first; slot < home.last; ++slot)
        active += world.people[slot].active;
    const double chance =
        chance_of_entry(home.expected, active, static_cast<int>(empty.size()));
    for (Slot slot : empty) {
        if (!world.at(Purpose::entry, world.id_of(slot)).chance(chance))
            continue;  // the id of a slot that is empty
        enter(world, slot, world.now, world.now);
        draw_everyday(world, slot);
        ++home.tally[Flow::entered];
    }
}

}  // namespace verbund::plain
