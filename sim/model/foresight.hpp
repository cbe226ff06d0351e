// Foresight: freelancers know about how much of their weeks is not for customers.
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

// What a freelancer expects to lose of a week before they have lived one: overhead and
// upkeep.
void expect_to_lose(World& world, Row row, const Parameters& rules);

// Adds the column of what freelancers usually lose when these rules let somebody
// foresee: those in force at the start, or those to come before change_rules.
void make_room_for_foresight(World& world, Weekly Region::*rules);

}  // namespace verbund
