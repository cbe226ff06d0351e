// The group `parameters` of a results file.
#include "io/results/results_coordinates.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

namespace verbund {

namespace {

Cell cell_of(const ParameterRow& row) {
    return row.kind == ValueKind::choice ? Cell::text : Cell::real;
}

void describe_parameter(hid_t dataset, const ParameterRow& row) {
    put(dataset, "long_name", row.meaning);
    put(dataset, "meaning", row.meaning);
    put(dataset, "units", unit_text(row.unit));
    put(dataset, "source", row.source);
    if (row.kind == ValueKind::choice) {
        put(dataset, "default", std::get<std::string>(row.standard));
        put(dataset, "range", fmt::format("{}", fmt::join(row.choices, ", ")));
        return;
    }
    const bool yes_no = row.kind == ValueKind::yes_no;
    put(dataset, "default", number_of(row.standard));
    put(dataset, "range",
        yes_no ? std::array{0.0, 1.0} : std::array{row.range.least, row.range.most});
}

// The values of one parameter at a block of design points: for each point the regions
// and last "all".
class ValueBlock {
public:
    // Adds the values of all regions at a point.
    void add(const std::vector<Value>& values) {
        for (const Value& value : values) push(value);
        const bool same = std::all_of(values.begin(), values.end(),
                                      [&](const Value& v) { return v == values[0]; });
        if (same)
            push(values[0]);
        else
            push(std::holds_alternative<std::string>(values[0]) ? Value{std::string()}
                                                                : Value{unknown});
    }

    void write(hid_t dataset, Cell cell, std::span<const hsize_t> from,
               std::span<const hsize_t> count) const {
        std::vector<const char*> texts;
        for (const std::string& text : texts_) texts.push_back(text.c_str());
        const void* const reals = reals_.data();
        write_block(dataset, cell, from, count,
                    cell == Cell::text ? texts.data() : reals);
    }

private:
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    void push(const Value& value) {
        if (const auto* text = std::get_if<std::string>(&value))
            texts_.push_back(*text);
        else
            reals_.push_back(number_of(value));
    }

    std::vector<double> reals_;
    std::vector<std::string> texts_;
};

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
    const auto& table = parameter_table();
    std::vector<ValueBlock> blocks(table.size());
    for (std::size_t point = first; point < first + points; ++point) {
        const std::vector<Parameters> resolved = resolved_at(scenario, strategy, point);
        for (std::size_t i = 0; i < table.size(); ++i) {
            std::vector<Value> values;
            for (const Parameters& parameters : resolved)
                values.push_back(table[i].value(parameters));
            blocks[i].add(values);
        }
    }
    const std::array<hsize_t, 3> from{static_cast<hsize_t>(strategy), first, 0};
    const std::array<hsize_t, 3> count{1, points, scenario.regions.size() + 1};
    for (std::size_t i = 0; i < table.size(); ++i)
        blocks[i].write(datasets[i], cell_of(table[i]), from, count);
}

}  // namespace

void write_parameters(hid_t root, const Scenario& scenario,
                      const Coordinates& coordinates) {
    Handle group = create_group(root, "parameters");
    put(group, "long_name",
        "stated values in force after the strategy's week; all: the value that all "
        "regions share");
    const std::size_t block =
        std::clamp<std::size_t>(4'096 / coordinates.regions, 1, coordinates.points);
    const std::vector<Dimension> dimensions{
        {coordinates.strategy, coordinates.strategies},
        {coordinates.point, coordinates.points},
        {coordinates.region, coordinates.regions}};
    std::vector<Handle> datasets;
    for (const ParameterRow& row : parameter_table()) {
        datasets.push_back(create_dataset(group, {row.name.c_str(),
                                                  cell_of(row),
                                                  dimensions,
                                                  {1, block, coordinates.regions}}));
        describe_parameter(datasets.back(), row);
    }
    for (std::size_t strategy = 0; strategy < coordinates.strategies; ++strategy)
        for (std::size_t first = 0; first < coordinates.points; first += block)
            write_points(scenario, datasets, static_cast<int>(strategy), first,
                         std::min(block, coordinates.points - first));
    for (Handle& dataset : datasets) dataset.close();
    group.close();
}

}  // namespace verbund
