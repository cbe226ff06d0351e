// The group `parameters_by_week` of a results file.
#include "io/results/hdf5_file.hpp"
#include "io/results/parameter_datasets.hpp"
#include "state/changes.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace verbund {

namespace {

// The parameters that some change sets, in the order of their table.
std::vector<const ParameterRow*> changed_rows(const Scenario& scenario) {
    std::vector<const ParameterRow*> rows;
    for (const ParameterRow& row : parameter_table()) {
        const bool is_changed =
            std::any_of(scenario.changes.begin(), scenario.changes.end(),
                        [&](const ChangePlan& change) {
                            return own_value(change.settings, row) != nullptr;
                        });
        if (is_changed) rows.push_back(&row);
    }
    return rows;
}

std::vector<std::int32_t> all_weeks(const Scenario& scenario) {
    std::set<std::int32_t> weeks{0};
    for (std::size_t i = 0; i < scenario.strategies.size(); ++i)
        for (const int week : weeks_of_new_rules(scenario, static_cast<int>(i)))
            weeks.insert(week);
    return {weeks.begin(), weeks.end()};
}

std::vector<Parameters> resolved_in(const Scenario& scenario, const RunKey& run,
                                    int week) {
    std::vector<Parameters> resolved;
    for (std::size_t region = 0; region < scenario.regions.size(); ++region)
        resolved.push_back(
            parameters_in(scenario, run, static_cast<RegionIndex>(region), week));
    return resolved;
}

// All weeks of the runs of a strategy and a point.
void write_weeks(const Scenario& scenario, const RunKey& run,
                 const std::vector<std::int32_t>& weeks,
                 const std::vector<const ParameterRow*>& rows,
                 const std::vector<Handle>& datasets) {
    std::vector<ValueBlock> blocks;
    for (const ParameterRow* row : rows) blocks.emplace_back(*row);
    for (const std::int32_t week : weeks) {
        const std::vector<Parameters> resolved = resolved_in(scenario, run, week);
        for (ValueBlock& block : blocks) block.add(resolved);
    }
    const std::array<hsize_t, 4> from{static_cast<hsize_t>(run.strategy),
                                      static_cast<hsize_t>(run.point), 0, 0};
    const std::array<hsize_t, 4> count{1, 1, weeks.size(), scenario.regions.size() + 1};
    for (std::size_t i = 0; i < blocks.size(); ++i)
        blocks[i].write(datasets[i], from, count);
}

}  // namespace

void write_parameters_by_week(hid_t root, const Scenario& scenario,
                              const Coordinates& coordinates) {
    const std::vector<const ParameterRow*> rows = changed_rows(scenario);
    if (rows.empty()) return;
    const std::vector<std::int32_t> weeks = all_weeks(scenario);
    Handle group = create_group(root, "parameters_by_week");
    put(group, "long_name", "stated values of what changes set, from each week on");
    Handle rules_week = create_scale(group, "rules_week", weeks);
    describe(rules_week, "week from which the values are in force; 0: the start",
             "weeks");
    const std::vector<Dimension> dimensions{
        {coordinates.strategy, coordinates.strategies},
        {coordinates.point, coordinates.points},
        {rules_week, weeks.size()},
        {coordinates.region, coordinates.regions}};
    const std::vector<hsize_t> chunk{1, 1, weeks.size(), coordinates.regions};
    std::vector<Handle> datasets;
    for (const ParameterRow* row : rows)
        datasets.push_back(create_values(group, *row, dimensions, chunk));
    for (std::size_t strategy = 0; strategy < coordinates.strategies; ++strategy)
        for (std::size_t point = 0; point < coordinates.points; ++point)
            write_weeks(scenario,
                        {static_cast<int>(strategy), static_cast<int>(point), 0}, weeks,
                        rows, datasets);
    for (Handle& dataset : datasets) dataset.close();
    rules_week.close();
    group.close();
}

}  // namespace verbund
