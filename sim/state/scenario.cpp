#include "state/scenario.hpp"

#include <algorithm>

namespace verbund {

namespace {

bool sets(const StrategyPlan& strategy, const ParameterRow* parameter) {
    return std::any_of(strategy.settings.begin(), strategy.settings.end(),
                       [&](const Setting& setting) { return setting.parameter == parameter; });
}

bool some_strategy_sets(const Scenario& scenario, const ParameterRow* parameter) {
    return std::any_of(scenario.strategies.begin(), scenario.strategies.end(),
                       [&](const StrategyPlan& strategy) { return sets(strategy, parameter); });
}

void apply(Parameters& parameters, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) setting.parameter->set(parameters, setting.value);
}

}  // namespace

std::size_t point_count(const Scenario& scenario) {
    std::size_t points = 1;
    for (const Axis& axis : scenario.axes) points *= axis.values.size();
    return points;
}

std::size_t run_count(const Scenario& scenario) {
    return scenario.strategies.size() * point_count(scenario) *
           static_cast<std::size_t>(scenario.replicates);
}

RunKey run_at(const Scenario& scenario, std::size_t index) {
    const auto replicates = static_cast<std::size_t>(scenario.replicates);
    const std::size_t points = point_count(scenario);
    return {static_cast<int>(index / (replicates * points)),
            static_cast<int>(index / replicates % points),
            static_cast<int>(index % replicates)};
}

std::vector<Setting> point_settings(const Scenario& scenario, int point) {
    std::vector<Setting> settings(scenario.axes.size());
    auto left = static_cast<std::size_t>(point);
    for (std::size_t i = scenario.axes.size(); i-- > 0;) {
        const Axis& axis = scenario.axes[i];
        settings[i] = {axis.parameter, axis.values[left % axis.values.size()]};
        left /= axis.values.size();
    }
    return settings;
}

Parameters parameters_before(const Scenario& scenario, const RunKey& run, RegionIndex region) {
    Parameters parameters = scenario.parameters;
    apply(parameters, scenario.regions[region].settings);
    for (const Setting& swept : point_settings(scenario, run.point))
        if (!some_strategy_sets(scenario, swept.parameter))
            swept.parameter->set(parameters, swept.value);
    return parameters;
}

Parameters parameters_after(const Scenario& scenario, const RunKey& run, RegionIndex region) {
    Parameters parameters = parameters_before(scenario, run, region);
    const StrategyPlan& strategy = scenario.strategies[static_cast<std::size_t>(run.strategy)];
    const auto& where = strategy.regions;
    if (!where.empty() && std::find(where.begin(), where.end(), region) == where.end())
        return parameters;
    apply(parameters, strategy.settings);
    for (const Setting& swept : point_settings(scenario, run.point))
        if (sets(strategy, swept.parameter)) swept.parameter->set(parameters, swept.value);
    return parameters;
}

}  // namespace verbund
