#include "state/scenario.hpp"

#include <algorithm>

namespace verbund {

namespace {

bool sets(const StrategyPlan& strategy, const ParameterRow* parameter) {
    return std::any_of(
        strategy.settings.begin(), strategy.settings.end(),
        [&](const Setting& setting) { return setting.parameter == parameter; });
}

bool some_strategy_sets(const Scenario& scenario, const ParameterRow* parameter) {
    return std::any_of(
        scenario.strategies.begin(), scenario.strategies.end(),
        [&](const StrategyPlan& strategy) { return sets(strategy, parameter); });
}

void apply(Parameters& parameters, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings)
        setting.parameter->set(parameters, setting.value);
}

}  // namespace

std::size_t point_count(const Scenario& scenario) {
    return scenario.design.points.size();
}

int replicates_at(const Scenario& scenario, int point) {
    const auto& replicates = scenario.design.replicates;
    return replicates.empty() ? scenario.replicates
                              : replicates[static_cast<std::size_t>(point)];
}

int most_replicates(const Scenario& scenario) {
    const auto& replicates = scenario.design.replicates;
    return replicates.empty() ? scenario.replicates
                              : *std::max_element(replicates.begin(), replicates.end());
}

std::size_t run_count(const Scenario& scenario) {
    std::size_t replicates = 0;
    for (std::size_t point = 0; point < point_count(scenario); ++point)
        replicates +=
            static_cast<std::size_t>(replicates_at(scenario, static_cast<int>(point)));
    return scenario.strategies.size() * replicates;
}

std::vector<Setting> point_settings(const Scenario& scenario, int point) {
    const Design& design = scenario.design;
    const Point& values = design.points[static_cast<std::size_t>(point)];
    std::vector<Setting> settings;
    for (std::size_t column = 0; column < values.size(); ++column)
        if (values[column])
            settings.push_back({design.columns[column].row, *values[column]});
    return settings;
}

Parameters parameters_before(const Scenario& scenario, const RunKey& run,
                             RegionIndex region) {
    Parameters parameters = scenario.parameters;
    apply(parameters, scenario.regions[region].settings);
    for (const Setting& swept : point_settings(scenario, run.point))
        if (!some_strategy_sets(scenario, swept.parameter))
            swept.parameter->set(parameters, swept.value);
    return parameters;
}

Parameters parameters_after(const Scenario& scenario, const RunKey& run,
                            RegionIndex region) {
    Parameters parameters = parameters_before(scenario, run, region);
    const StrategyPlan& strategy =
        scenario.strategies[static_cast<std::size_t>(run.strategy)];
    const auto& where = strategy.regions;
    if (!where.empty() && std::find(where.begin(), where.end(), region) == where.end())
        return parameters;
    apply(parameters, strategy.settings);
    for (const Setting& swept : point_settings(scenario, run.point))
        if (sets(strategy, swept.parameter))
            swept.parameter->set(parameters, swept.value);
    return parameters;
}

}  // namespace verbund
