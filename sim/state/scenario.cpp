#include "state/scenario.hpp"

#include <algorithm>
#include <limits>

namespace verbund {

namespace {

void apply(Parameters& parameters, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings)
        setting.parameter->set(parameters, setting.value);
}

// Calls act(factor, value) for each value that a point states.
template <class Act>
void for_each_change(const Scenario& scenario, int point, const Act& act) {
    const auto& columns = scenario.design.columns;
    const Point& values = scenario.design.points[static_cast<std::size_t>(point)];
    for (std::size_t column = 0; column < values.size(); ++column)
        if (values[column]) act(columns[column], *values[column]);
}

// Sets the parameters whose factors reach what is asked.
template <class Reaches>
void apply_point(Parameters& parameters, const Scenario& scenario, int point,
                 const Reaches& reaches) {
    for_each_change(scenario, point, [&](const Factor& factor, const Value& value) {
        if (factor.quantity == Quantity::parameter && reaches(factor))
            factor.row->set(parameters, value);
    });
}

void apply(Scenario& scenario, const Factor& factor, const Value& value) {
    if (factor.quantity == Quantity::parameter) return;
    const std::int64_t number = std::get<std::int64_t>(value);
    switch (factor.quantity) {
        case Quantity::weeks: scenario.weeks = static_cast<int>(number); break;
        case Quantity::seed: scenario.seed = static_cast<std::uint64_t>(number); break;
        case Quantity::freelancers:
            scenario.regions[factor.of].freelancers = static_cast<int>(number);
            break;
        case Quantity::customers:
            scenario.regions[factor.of].customers = static_cast<int>(number);
            break;
        case Quantity::parameter: break;
    }
}

}  // namespace

const Value* own_value(const std::vector<Setting>& settings, const ParameterRow& row) {
    const auto found =
        std::find_if(settings.begin(), settings.end(),
                     [&](const Setting& one) { return one.parameter == &row; });
    return found == settings.end() ? nullptr : &found->value;
}

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

int weeks_at(const Scenario& scenario, int point) {
    int weeks = scenario.weeks;
    for_each_change(scenario, point, [&](const Factor& factor, const Value& value) {
        if (factor.quantity == Quantity::weeks)
            weeks = static_cast<int>(std::get<std::int64_t>(value));
    });
    return weeks;
}

std::size_t weeks_of_all_runs(const Scenario& scenario) {
    std::size_t weeks = 0;
    for (std::size_t i = 0; i < point_count(scenario); ++i) {
        const int point = static_cast<int>(i);
        weeks += static_cast<std::size_t>(replicates_at(scenario, point)) *
                 static_cast<std::size_t>(weeks_at(scenario, point));
    }
    return scenario.strategies.size() * weeks;
}

Extent extent_of(const Scenario& scenario, Quantity headcount, std::size_t region) {
    const RegionPlan& plan = scenario.regions[region];
    const int own =
        headcount == Quantity::freelancers ? plan.freelancers : plan.customers;
    Extent extent{own, own};
    const auto& columns = scenario.design.columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].quantity != headcount || columns[column].of != region)
            continue;
        extent = {std::numeric_limits<int>::max(), 0};
        for (const Point& point : scenario.design.points) {
            const int stated =
                point[column] ? static_cast<int>(std::get<std::int64_t>(*point[column]))
                              : own;
            extent = {std::min(extent.least, stated), std::max(extent.most, stated)};
        }
    }
    return extent;
}

bool changes_the_run(const Scenario& scenario) {
    const auto& columns = scenario.design.columns;
    return std::any_of(columns.begin(), columns.end(), [](const Factor& factor) {
        return factor.quantity != Quantity::parameter;
    });
}

Scenario scenario_at(const Scenario& scenario, int point) {
    Scenario one = scenario;
    for_each_change(scenario, point, [&](const Factor& factor, const Value& value) {
        apply(one, factor, value);
    });
    return one;
}

Parameters parameters_before(const Scenario& scenario, const RunKey& run,
                             RegionIndex region) {
    Parameters parameters = scenario.parameters;
    apply(parameters, scenario.regions[region].settings);
    const auto apply_those = [&](const auto& reaches) {
        apply_point(parameters, scenario, run.point, reaches);
    };
    apply_those([](const Factor& one) { return one.reach == Reach::world; });
    apply_those([&](const Factor& one) {
        return one.reach == Reach::region && one.of == region;
    });
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
    const auto apply_those = [&](const auto& reaches) {
        apply_point(parameters, scenario, run.point, reaches);
    };
    apply_those([&](const Factor& one) {
        return one.reach == Reach::setters &&
               own_value(strategy.settings, *one.row) != nullptr;
    });
    apply_those([&](const Factor& one) {
        return one.reach == Reach::strategy &&
               one.of == static_cast<std::size_t>(run.strategy);
    });
    return parameters;
}

}  // namespace verbund
