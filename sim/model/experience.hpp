// What freelancers learn from their own weeks: about how much of them is not for
// customers, how much of the time to a deadline to keep in reserve, and what membership
// brings.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Hours a week that contacts and membership cost a freelancer.
inline double hours_of_upkeep(const World& world, Row row, const Parameters& rules) {
    double hours = world.people.standing[row].ties * rules.meeting.upkeep;
    if (world.people.own[row].cooperation != no_cooperation)
        hours += rules.cooperation.upkeep;
    return hours;
}

// When work ends that would end at `finish` if nothing took time off the weeks after
// `planned`, as it is foreseen in a region; by the weeks of a freelancer who lives there.
inline double end_foreseen(const World& world, const Region& home, Row whose,
                           double finish, double planned) {
    if (home.rules.work.foresight <= 0.0) return finish;
    return end_foreseen(finish, planned, world.people.taken[whose], home.rules.work);
}

// What a freelancer of a region keeps in reserve.
inline double reserve_of(const World& world, const Region& home, Row row) {
    const Parameters& rules = home.rules;
    const double own =
        rules.bid.learns_reserve > 0.0 ? world.people.reserve[row] : rules.bid.reserve;
    const bool bound = rules.cooperation.reserve > 0.0 &&
                       world.people.own[row].cooperation != no_cooperation;
    return bound ? reserve_of_member(own, rules.cooperation) : own;
}

// Moves the reserve of a freelancer who learns it.
inline void learn_reserve(World& world, const Region& home, Row row, bool late) {
    const Bidding& p = home.rules.bid;
    if (p.learns_reserve <= 0.0) return;
    float& reserve = world.people.reserve[row];
    reserve = static_cast<float>(late ? reserve_after_late(reserve, p)
                                      : reserve_after_good(reserve, p));
}

// Counts what membership has brought somebody, or below 0 what it has cost, for those
// who weigh the fee.
inline void count_for_membership(World& world, const Region& home, Row row,
                                 Cents amount) {
    if (home.rules.aspiration.weighs_fee > 0.0)
        world.people.membership[row].week += static_cast<float>(eur(amount));
}

// What a freelancer would lose by a membership that brings so much more than it costs.
inline double loss_by_membership(const World& world, const Region& home, Row row,
                                 double balance) {
    const double revenue = world.people.standing[row].income;
    return loss_by_membership(balance, after_costs(revenue, home.rules.money));
}

// What a freelancer expects before they have lived a week, in the columns that are kept:
// to lose what overhead and upkeep take, and to need the reserve of the rules.
void expect(World& world, Row row, const Parameters& rules);

// Where a reserve comes to be learned, everybody begins with that of the rules to come.
void begin_to_learn_reserve(World& world, const Region& home);

// Adds the columns of experience that some of these rules ask for: those in force at the
// start, or those to come before change_rules.
void make_room_for_experience(World& world, Weekly Region::*rules);

}  // namespace verbund
