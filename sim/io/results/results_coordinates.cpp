#include "io/results/results_coordinates.hpp"

#include "io/build.hpp"
#include "io/names.hpp"
#include "io/results/hdf5_file.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "record/run_record.hpp"

#include <numeric>

#include <fmt/core.h>

namespace verbund {

namespace {

std::vector<std::int32_t> numbers_below(std::size_t end) {
    std::vector<std::int32_t> numbers(end);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

Handle create_auxiliary(hid_t root, const Auxiliary& about, Cell cell,
                        std::size_t length) {
    Handle dataset =
        create_dataset(root, {about.name.c_str(), cell, {{about.scale, length}}});
    describe(dataset, about.meaning, about.unit);
    put(dataset, "factor", about.factor);
    return dataset;
}

void note(Coordinates& coordinates, const Auxiliary& about, Handle& dataset) {
    dataset.close();
    coordinates.auxiliary.push_back(about.name);
}

template <class Number>
void write_numbers(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                   Cell cell, std::span<const Number> values) {
    Handle dataset = create_auxiliary(root, about, cell, values.size());
    write_all(dataset, cell, values.data());
    note(coordinates, about, dataset);
}

}  // namespace

std::vector<Dimension> Coordinates::runs() const {
    return {
        {strategy, strategies}, {point, points}, {H5I_INVALID_HID, replicates, true}};
}

std::vector<Dimension> Coordinates::series() const {
    std::vector<Dimension> dimensions = runs();
    dimensions.push_back({week, weeks});
    dimensions.push_back({region, regions});
    return dimensions;
}

std::array<hsize_t, 3> place_of(const RunKey& run) {
    return {static_cast<hsize_t>(run.strategy), static_cast<hsize_t>(run.point),
            static_cast<hsize_t>(run.replicate)};
}

bool lies_within(const std::array<hsize_t, 3>& at, std::span<const hsize_t> lengths) {
    for (std::size_t i = 0; i < at.size(); ++i)
        if (at[i] >= lengths[i]) return false;
    return true;
}

void Coordinates::close() {
    for (Handle* scale : {&strategy, &point, &replicate, &week, &region})
        scale->close();
}

Coordinates write_coordinates(hid_t root, const Scenario& scenario) {
    const std::vector<int> weeks = recorded_weeks(scenario);
    std::vector<std::string> regions = names_of(scenario.regions);
    regions.emplace_back("all");
    const auto points = numbers_below(point_count(scenario));
    Coordinates made{
        create_scale(root, "strategy", names_of(scenario.strategies)),
        create_scale(root, "point", points),
        create_scale(root, "week",
                     std::vector<std::int32_t>(weeks.begin(), weeks.end())),
        create_scale(root, "region", regions),
        {},
        scenario.strategies.size(),
        points.size(),
        static_cast<std::size_t>(most_replicates(scenario)),
        weeks.size(),
        regions.size()};
    describe(made.strategy, "strategy", "");
    describe(made.point, "point of the design", "1");
    describe(made.week, "last week of the time that was recorded", "weeks");
    describe(made.region, "region; the last, all, is all regions together", "");
    return made;
}

void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const std::string> values) {
    Handle dataset = create_auxiliary(root, about, Cell::text, values.size());
    write_all(dataset, values);
    note(coordinates, about, dataset);
}

void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const double> values) {
    write_numbers(root, coordinates, about, Cell::real, values);
}

void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const std::int64_t> values) {
    write_numbers(root, coordinates, about, Cell::whole, values);
}

void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const std::int32_t> values) {
    write_numbers(root, coordinates, about, Cell::index, values);
}

void write_replicates(hid_t root, Coordinates& coordinates) {
    coordinates.replicate =
        create_scale(root, "replicate", numbers_below(coordinates.replicates));
    describe(coordinates.replicate,
             "replicate: the same luck for every strategy and point", "1");
}

void write_identity(hid_t root, const Scenario& scenario) {
    put(root, "title", scenario.name);
    put(root, "source", fmt::format("verbund {}", build_version()));
    put(root, "verbund_version", build_version());
    put(root, "seed", static_cast<std::int64_t>(scenario.seed));
    put(root, "scenario_text", scenario.text);
    Handle group = create_group(root, provenance_name);
    put(group, "long_name", "what was run, and how each run ended");
    group.close();
    Handle resolved =
        create_text(root, resolved_scenario_name, resolved_text(scenario));
    describe(resolved, "all of the scenario in one file, as it was run", "");
    resolved.close();
}

}  // namespace verbund
