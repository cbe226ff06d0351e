#include "io/scenario/one_parameter.hpp"

#include "state/changes.hpp"

namespace verbund {

namespace {

std::optional<double> value_set(const std::vector<Setting>& settings,
                                const ParameterRow& row) {
    const Value* value = own_value(settings, row);
    return value != nullptr ? std::optional(std::get<double>(*value)) : std::nullopt;
}

}  // namespace

OneParameter::OneParameter(const Scenario& scenario, const ParameterRow& row)
    : scenario_(scenario), own_(std::get<double>(row.value(scenario.parameters))) {
    for (const RegionPlan& region : scenario.regions)
        regions_.push_back(value_set(region.settings, row));
    for (const StrategyPlan& strategy : scenario.strategies)
        strategies_.push_back(value_set(strategy.settings, row));
    for (const ChangePlan& change : scenario.changes)
        changes_.push_back(value_set(change.settings, row));
    for (std::size_t i = 0; i < scenario.design.columns.size(); ++i)
        if (scenario.design.columns[i].row == &row) columns_.push_back(i);
}

// What the point states for the last factor that reaches what is asked.
template <class Reaches>
std::optional<double> OneParameter::stated(std::size_t point,
                                           const Reaches& reaches) const {
    std::optional<double> value;
    for (const std::size_t column : columns_) {
        const std::optional<Value>& cell = scenario_.design.points[point][column];
        if (cell && reaches(scenario_.design.columns[column]))
            value = std::get<double>(*cell);
    }
    return value;
}

double OneParameter::before(std::size_t point, std::size_t region) const {
    if (const auto value = stated(point, [&](const Factor& one) {
            return one.reach == Reach::region && one.of == region;
        }))
        return *value;
    if (const auto value =
            stated(point, [](const Factor& one) { return one.reach == Reach::world; }))
        return *value;
    return regions_[region].value_or(own_);
}

double OneParameter::after(std::size_t point, std::size_t strategy, std::size_t region,
                           bool in_force) const {
    if (!in_force) return before(point, region);
    if (const auto value = stated(point, [&](const Factor& one) {
            return one.reach == Reach::strategy && one.of == strategy;
        }))
        return *value;
    if (!strategies_[strategy]) return before(point, region);
    return stated(point, [](const Factor& one) { return one.reach == Reach::setters; })
        .value_or(*strategies_[strategy]);
}

std::optional<double> OneParameter::changed(int week, std::size_t region) const {
    std::optional<double> value;
    for (std::size_t i = 0; i < changes_.size(); ++i)
        if (changes_[i] &&
            holds(scenario_.changes[i], week, static_cast<RegionIndex>(region)))
            value = changes_[i];
    return value;
}

std::vector<bool> where_in_force(const Scenario& scenario,
                                 const StrategyPlan& strategy) {
    std::vector<bool> in_force(scenario.regions.size(), strategy.regions.empty());
    for (RegionIndex region : strategy.regions) in_force[region] = true;
    return in_force;
}

}  // namespace verbund
