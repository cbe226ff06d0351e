#include "io/scenario/limits.hpp"

#include "io/fault.hpp"
#include "state/changes.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

const std::vector<Limit>& limits() {
    // A little more than 1, because .7 + .3 need not be 1 in binary.
    static const std::vector<Limit> all{
        {{find_parameter("population.conditional_share"),
          find_parameter("population.free_rider_share"),
          find_parameter("population.hump_shaped_share"),
          find_parameter("population.coin_share"),
          find_parameter("population.wary_share")},
         false,
         [](double a, double b) { return a + b; },
         1.0 + 1e-12,
         "population.conditional_share + … + wary_share",
         "is more than 1",
         "0 … 1 as the sum of conditional_share, free_rider_share, "
         "hump_shaped_share, coin_share and wary_share"},
        {{find_parameter("demand.projects_per_customer")},
         true,
         [](double a, double b) { return a * b; },
         most_projects,
         "demand.projects_per_customer × customers",
         "is too much",
         "at most 10,000,000 projects a week in a region"}};
    return all;
}

LimitAtPoints::LimitAtPoints(const Scenario& scenario, const Limit& limit)
    : scenario_(scenario), limit_(limit) {
    for (const ParameterRow* row : limit.rows) values_.emplace_back(scenario, *row);
}

bool LimitAtPoints::varies() const {
    const auto& columns = scenario_.design.columns;
    return std::any_of(values_.begin(), values_.end(),
                       [](const OneParameter& one) { return one.varies(); }) ||
           (limit_.with_customers &&
            std::any_of(columns.begin(), columns.end(), [](const Factor& factor) {
                return factor.quantity == Quantity::customers;
            }));
}

bool LimitAtPoints::is_of_strategy(std::size_t strategy) const {
    const auto changes_it = [&](const Factor& factor, const ParameterRow* row) {
        return factor.row == row && factor.reach == Reach::strategy &&
               factor.of == strategy;
    };
    const auto& columns = scenario_.design.columns;
    return std::any_of(
        limit_.rows.begin(), limit_.rows.end(), [&](const ParameterRow* row) {
            return own_value(scenario_.strategies[strategy].settings, *row) !=
                       nullptr ||
                   std::any_of(columns.begin(), columns.end(),
                               [&](const Factor& one) { return changes_it(one, row); });
        });
}

double LimitAtPoints::customers_at(std::size_t point, std::size_t region) const {
    const auto& columns = scenario_.design.columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].quantity == Quantity::customers && columns[i].of == region)
            if (const auto& cell = scenario_.design.points[point][i])
                return static_cast<double>(std::get<std::int64_t>(*cell));
    return scenario_.regions[region].customers;
}

template <class ValueOf>
double LimitAtPoints::joined(std::size_t point, std::size_t region,
                             const ValueOf& value_of) const {
    double value = value_of(values_.front());
    for (std::size_t i = 1; i < values_.size(); ++i)
        value = limit_.joined(value, value_of(values_[i]));
    return limit_.with_customers ? limit_.joined(value, customers_at(point, region))
                                 : value;
}

std::optional<Break> LimitAtPoints::break_under(std::size_t point,
                                                std::size_t strategy) const {
    const std::vector<bool> in_force =
        where_in_force(scenario_, scenario_.strategies[strategy]);
    for (std::size_t region = 0; region < in_force.size(); ++region) {
        const double value = joined(point, region, [&](const OneParameter& one) {
            return one.after(point, strategy, region, in_force[region]);
        });
        if (value > limit_.most) return Break{value, region, strategy};
    }
    return std::nullopt;
}

// Whether a change that holds then has a part in it.
bool LimitAtPoints::is_of_change(int week, std::size_t region) const {
    return std::any_of(values_.begin(), values_.end(), [&](const OneParameter& one) {
        return one.changed(week, region).has_value();
    });
}

std::optional<Break> LimitAtPoints::break_by_changes(std::size_t point,
                                                     std::size_t strategy) const {
    const StrategyPlan& plan = scenario_.strategies[strategy];
    const std::vector<bool> everywhere = where_in_force(scenario_, plan);
    for (const int week : weeks_of_new_rules(scenario_, static_cast<int>(strategy)))
        for (std::size_t region = 0; region < everywhere.size(); ++region) {
            if (!is_of_change(week, region)) continue;
            const bool in_force = week >= plan.from_week && everywhere[region];
            const double value = joined(point, region, [&](const OneParameter& one) {
                const auto changed = one.changed(week, region);
                return changed ? *changed
                               : one.after(point, strategy, region, in_force);
            });
            if (value > limit_.most) return Break{value, region, strategy, week};
        }
    return std::nullopt;
}

std::vector<Break> LimitAtPoints::breaks_at(std::size_t point) const {
    for (std::size_t region = 0; region < scenario_.regions.size(); ++region) {
        const double value = joined(point, region, [&](const OneParameter& one) {
            return one.before(point, region);
        });
        if (value > limit_.most) return {{value, region, std::nullopt}};
    }
    std::vector<Break> breaks;
    for (std::size_t i = 0; i < scenario_.strategies.size(); ++i)
        if (is_of_strategy(i))
            if (const auto one = break_under(point, i)) breaks.push_back(*one);
    if (!breaks.empty()) return breaks;
    for (std::size_t i = 0; i < scenario_.strategies.size(); ++i)
        if (const auto one = break_by_changes(point, i)) return {*one};
    return breaks;
}

std::string text_of(const Break& one, const Limit& limit, const Scenario& scenario) {
    std::string where = scenario.regions[one.region].name;
    if (one.strategy)
        where += " under strategy " + scenario.strategies[*one.strategy].name;
    if (one.week) where += fmt::format(" in week {}", *one.week);
    return fault_message(limit.key, fmt::format("{:.9g}", one.value),
                         fmt::format("{} in region {}", limit.wrong, where),
                         limit.allowed);
}

}  // namespace verbund
