// Worlds for tests of the association: nothing happens there but coming and going.
#pragma once

#include "model/small_world.hpp"

namespace verbund::test {

// Two regions of 40 with an association each; everybody is reliable and wants partners,
// and nobody is ever content or disappointed.
inline Scenario only_the_association(double joining, double leaving) {
    Scenario scenario = silent_world(2, 40);
    Parameters& p = scenario.parameters;
    p.population.loner_share = p.population.bad_share = 0.0;
    p.aspiration.speed = 0.0;
    p.cooperation.association = true;
    p.cooperation.joining = joining;
    p.cooperation.leaving = leaving;
    return scenario;
}

// The same without one until a week, and with one from then on.
inline Scenario associated_from(int week, double joining = 0.0) {
    Scenario scenario = only_the_association(joining, 0.0);
    scenario.parameters.cooperation.association = false;
    scenario.strategies[0].from_week = week;
    scenario.strategies[0].settings = {
        {find_parameter("cooperation.association"), true}};
    return scenario;
}

// Members of the cooperation of a region that came last.
inline std::size_t members_of(const World& world, std::size_t region = 0) {
    const auto& cooperations = world.regions[region].cooperations;
    return cooperations.empty() ? 0 : cooperations.back().members.size();
}

}  // namespace verbund::test
