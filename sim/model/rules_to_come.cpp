#include "model/rules_to_come.hpp"

#include "model/rules_in_force.hpp"
#include "state/changes.hpp"

#include <algorithm>

namespace verbund {

namespace {

std::vector<Weekly> rules_in(const World& world, const Scenario& scenario,
                             const RunKey& run, int week) {
    std::vector<Weekly> rules;
    for (const Region& home : world.regions)
        rules.push_back(in_weeks(parameters_in(scenario, run, home.index, week)));
    return rules;
}

bool are_same(const std::vector<Weekly>& before, const std::vector<Weekly>& after) {
    return std::equal(before.begin(), before.end(), after.begin(), same_rules);
}

}  // namespace

// A week in which nothing changes is passed over, so that a change that sets nothing is
// no change. That of the strategy stays, for a strategy that changes nothing too.
void plan_rules(World& world, const Scenario& scenario, const RunKey& run) {
    const int own =
        scenario.strategies[static_cast<std::size_t>(run.strategy)].from_week;
    std::vector<Weekly> before = rules_in(world, scenario, run, 0);
    for (const int week : weeks_of_new_rules(scenario, run.strategy)) {
        std::vector<Weekly> rules = rules_in(world, scenario, run, week);
        if (week != own && are_same(before, rules)) continue;
        world.to_come.push_back({static_cast<Week>(week), rules});
        before = std::move(rules);
    }
    name_next_rules(world);
}

void name_next_rules(World& world) {
    if (world.to_come.empty()) return;
    RulesToCome& next = world.to_come.front();
    world.from_week = next.week;
    for (Region& home : world.regions) home.later = next.rules[home.index];
    world.to_come.erase(world.to_come.begin());
}

}  // namespace verbund
