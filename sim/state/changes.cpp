#include "state/changes.hpp"

#include <algorithm>
#include <set>

namespace verbund {

bool holds(const ChangePlan& change, int week, RegionIndex region) {
    const auto& where = change.regions;
    const bool here =
        where.empty() || std::find(where.begin(), where.end(), region) != where.end();
    return here && change.week <= week && (!change.until || week < *change.until);
}

std::vector<int> weeks_of_new_rules(const Scenario& scenario, int strategy) {
    std::set<int> weeks{
        scenario.strategies[static_cast<std::size_t>(strategy)].from_week};
    for (const ChangePlan& change : scenario.changes) {
        weeks.insert(change.week);
        if (change.until) weeks.insert(*change.until);
    }
    return {weeks.begin(), weeks.end()};
}

Parameters parameters_in(const Scenario& scenario, const RunKey& run,
                         RegionIndex region, int week) {
    const StrategyPlan& strategy =
        scenario.strategies[static_cast<std::size_t>(run.strategy)];
    Parameters parameters = week >= strategy.from_week
                                ? parameters_after(scenario, run, region)
                                : parameters_before(scenario, run, region);
    for (const ChangePlan& change : scenario.changes)
        if (holds(change, week, region))
            for (const Setting& setting : change.settings)
                setting.parameter->set(parameters, setting.value);
    return parameters;
}

}  // namespace verbund
