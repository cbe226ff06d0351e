// The group `parameters` of a results file.
#include "io/results/hdf5_file.hpp"
#include "io/results/parameter_datasets.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace verbund {

namespace {

// Numbers of one parameter. What finds chunks takes as much room as so many.
constexpr std::size_t most_in_one_piece = 512;

std::size_t numbers_in(const Coordinates& coordinates) {
    return coordinates.strategies * coordinates.points * coordinates.regions;
}

std::vector<Parameters> resolved_at(const Scenario& scenario, int strategy,
                                    std::size_t point) {
    std::vector<Parameters> resolved;
    for (std::size_t region = 0; region < scenario.regions.size(); ++region)
        resolved.push_back(parameters_after(scenario,
                                            {strategy, static_cast<int>(point), 0},
                                            static_cast<RegionIndex>(region)));
    return resolved;
}

// One parameter after the other would resolve the scenario anew for each; so a block of
// points at a time, for all.
void write_points(const Scenario& scenario, const std::vector<Handle>& datasets,
                  int strategy, std::size_t first, std::size_t points) {
    std::vector<ValueBlock> blocks(parameter_table().begin(), parameter_table().end());
    for (std::size_t point = first; point < first + points; ++point) {
        const std::vector<Parameters> resolved = resolved_at(scenario, strategy, point);
        for (ValueBlock& block : blocks) block.add(resolved);
    }
    const std::array<hsize_t, 3> from{static_cast<hsize_t>(strategy), first, 0};
    const std::array<hsize_t, 3> count{1, points, scenario.regions.size() + 1};
    for (std::size_t i = 0; i < blocks.size(); ++i)
        blocks[i].write(datasets[i], from, count);
}

}  // namespace

void write_parameters(hid_t root, const Scenario& scenario,
                      const Coordinates& coordinates) {
    Handle group = create_group(root, "parameters");
    const std::string meaning = fmt::format(
        "stated values in force after the strategy's week{}; all: the value that all "
        "regions share",
        scenario.changes.empty() ? "" : ", without changes: see parameters_by_week");
    put(group, "long_name", meaning);
    const std::size_t block =
        std::clamp<std::size_t>(4'096 / coordinates.regions, 1, coordinates.points);
    const std::vector<hsize_t> chunk =
        numbers_in(coordinates) <= most_in_one_piece
            ? std::vector<hsize_t>{}
            : std::vector<hsize_t>{1, block, coordinates.regions};
    const std::vector<Dimension> dimensions{
        {coordinates.strategy, coordinates.strategies},
        {coordinates.point, coordinates.points},
        {coordinates.region, coordinates.regions}};
    std::vector<Handle> datasets;
    for (const ParameterRow& row : parameter_table())
        datasets.push_back(create_values(group, row, dimensions, chunk));
    for (std::size_t strategy = 0; strategy < coordinates.strategies; ++strategy)
        for (std::size_t first = 0; first < coordinates.points; first += block)
            write_points(scenario, datasets, static_cast<int>(strategy), first,
                         std::min(block, coordinates.points - first));
    for (Handle& dataset : datasets) dataset.close();
    group.close();
}

}  // namespace verbund
