// What a results file says of each region, strategy, trade and design point.
#include "analysis/undefined.hpp"
#include "io/results/results_coordinates.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace verbund {

namespace {

// One value for each region, then one for all of them.
template <class Number>
std::vector<Number> per_region(const Scenario& scenario, Number RegionPlan::*field,
                               Number all) {
    std::vector<Number> values;
    for (const RegionPlan& region : scenario.regions) values.push_back(region.*field);
    values.push_back(all);
    return values;
}

void write_regions(hid_t root, const Scenario& scenario, Coordinates& coordinates) {
    const auto write_km = [&](const char* name, double RegionPlan::*field,
                              std::string_view meaning) {
        write_auxiliary(
            root, coordinates, {name, coordinates.region, meaning, "km"},
            std::span<const double>(per_region(scenario, field, undefined)));
    };
    write_km("region_x_km", &RegionPlan::x_km, "place of the region, to the east");
    write_km("region_y_km", &RegionPlan::y_km, "place of the region, to the north");
    const auto write_count = [&](const char* name, int RegionPlan::*field,
                                 std::string_view meaning) {
        std::vector<std::int64_t> counts;
        for (const RegionPlan& plan : scenario.regions) counts.push_back(plan.*field);
        counts.push_back(
            std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
        write_auxiliary(root, coordinates, {name, coordinates.region, meaning, "1"},
                        std::span<const std::int64_t>(counts));
    };
    write_count("region_freelancers", &RegionPlan::freelancers,
                "freelancers of the region as the scenario says");
    write_count("region_customers", &RegionPlan::customers,
                "customers of the region as the scenario says");
}

void write_strategies(hid_t root, const Scenario& scenario, Coordinates& coordinates) {
    std::vector<std::string> labels;
    std::vector<std::int32_t> weeks;
    for (const StrategyPlan& plan : scenario.strategies) {
        labels.push_back(plan.label.empty() ? plan.name : plan.label);
        weeks.push_back(plan.from_week);
    }
    const hid_t strategy = coordinates.strategy;
    write_auxiliary(root, coordinates,
                    {"strategy_label", strategy, "the strategy in one line", ""},
                    std::span<const std::string>(labels));
    write_auxiliary(
        root, coordinates,
        {"strategy_from_week", strategy, "first week of the strategy", "weeks"},
        std::span<const std::int32_t>(weeks));
}

void write_trades(hid_t root, const Scenario& scenario, Coordinates& coordinates) {
    if (scenario.trades.empty()) return;
    std::vector<std::string> names;
    for (const Trade& one : scenario.trades) names.push_back(one.name);
    Handle trade = create_scale(root, "trade", names);
    describe(trade, "trades that freelancers offer and projects ask for", "");
    const auto write = [&](const char* name, auto Trade::*field,
                           std::string_view meaning) {
        std::vector<double> values;
        for (const Trade& one : scenario.trades) values.push_back(one.*field);
        write_auxiliary(root, coordinates, {name, trade, meaning, "1"},
                        std::span<const double>(values));
    };
    write("trade_supply", &Trade::supply,
          "weight among the main trades of freelancers");
    write("trade_demand", &Trade::demand, "weight among the parts of projects");
    write("trade_rate", &Trade::rate, "factor on population.rate_median");
    write("trade_hours", &Trade::hours, "factor on demand.hours_median");
    write("trade_deadline", &Trade::deadline, "factor on demand.deadline_median");
    write("trade_regulated", &Trade::regulated,
          "1 if nobody learns the trade from a partner, else 0");
    trade.close();
}

void write_column(hid_t root, const Scenario& scenario, Coordinates& coordinates,
                  const std::string& name, std::size_t column) {
    const Factor& factor = scenario.design.columns[column];
    const ParameterRow& row = *factor.row;
    std::vector<double> numbers;
    std::vector<std::string> names;
    for (const Point& point : scenario.design.points) {
        const std::optional<Value>& value = point[column];
        if (row.kind == ValueKind::choice)
            names.push_back(value ? std::get<std::string>(*value) : "");
        else
            numbers.push_back(value ? number_of(*value) : undefined);
    }
    const Auxiliary about{name, coordinates.point, row.meaning, unit_text(row.unit),
                          factor.name};
    if (row.kind == ValueKind::choice)
        write_auxiliary(root, coordinates, about, std::span<const std::string>(names));
    else
        write_auxiliary(root, coordinates, about, std::span<const double>(numbers));
}

void write_design(hid_t root, const Scenario& scenario, Coordinates& coordinates) {
    const Design& design = scenario.design;
    const std::vector<std::string> names = design_variables(design);
    for (std::size_t column = 0; column < names.size(); ++column)
        write_column(root, scenario, coordinates, names[column], column);
    if (names.empty()) return;
    put(root, "design_kind", design.kind);
    if (design.base > 0) put(root, "design_base", std::int64_t(design.base));
}

}  // namespace

std::vector<std::string> design_variables(const Design& design) {
    std::vector<std::string> names;
    for (const Factor& factor : design.columns) {
        std::string name = "design_" + factor.name;
        std::replace_if(
            name.begin(), name.end(),
            [](char c) { return c == '.' || c == '/' || c == ' ' || c == '*'; }, '_');
        while (std::find(names.begin(), names.end(), name) != names.end()) name += "_";
        names.push_back(std::move(name));
    }
    return names;
}

double number_of(const Value& value) { return as_number(value).value_or(undefined); }

void write_descriptions(hid_t root, const Scenario& scenario,
                        Coordinates& coordinates) {
    write_regions(root, scenario, coordinates);
    write_strategies(root, scenario, coordinates);
    write_trades(root, scenario, coordinates);
    write_design(root, scenario, coordinates);
}

}  // namespace verbund
