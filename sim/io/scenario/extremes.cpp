#include "io/scenario/extremes.hpp"

namespace verbund {

namespace {

std::optional<double> value_set(const std::vector<Setting>& settings,
                                const ParameterRow& row) {
    std::optional<double> value;
    for (const Setting& setting : settings)
        if (setting.parameter == &row) value = std::get<double>(setting.value);
    return value;
}

}  // namespace

Extremes::Extremes(const Scenario& scenario, const ParameterRow& row,
                   const Better& better)
    : own_(std::get<double>(row.value(scenario.parameters))) {
    for (const RegionPlan& region : scenario.regions)
        regions_.push_back(value_set(region.settings, row));
    for (const StrategyPlan& strategy : scenario.strategies) {
        strategies_.push_back(value_set(strategy.settings, row));
        is_for_strategies_ |= strategies_.back().has_value();
    }
    const Design& design = scenario.design;
    for (std::size_t column = 0; column < design.columns.size(); ++column)
        if (design.columns[column].row == &row)
            for (const Point& point : design.points)
                if (const auto& value = point[column])
                    if (const double swept = std::get<double>(*value);
                        !swept_ || better(swept, *swept_))
                        swept_ = swept;
}

double Extremes::before(std::size_t region) const {
    if (swept_ && !is_for_strategies_) return *swept_;
    return regions_[region].value_or(own_);
}

double Extremes::after(std::size_t strategy, std::size_t region, bool in_force) const {
    if (!in_force || !strategies_[strategy]) return before(region);
    return swept_ ? *swept_ : *strategies_[strategy];
}

std::vector<bool> where_in_force(const Scenario& scenario,
                                 const StrategyPlan& strategy) {
    std::vector<bool> in_force(scenario.regions.size(), strategy.regions.empty());
    for (RegionIndex region : strategy.regions) in_force[region] = true;
    return in_force;
}

}  // namespace verbund
