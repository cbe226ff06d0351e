// What a results file says of the scenario beside the runs: coordinates, regions,
// strategies, trades, design, parameters.
#pragma once

#include "io/results/hdf5_dataset.hpp"
#include "state/scenario.hpp"

#include <array>

namespace verbund {

// The scales that datasets share. Regions have one entry more than the scenario, the
// last: "all".
struct Coordinates {
    Handle strategy, point, week, region;
    Handle replicate;  // made at the end, when it is known how many there are
    std::size_t strategies, points, replicates, weeks, regions;
    // Variables that say what the places of a dimension are: auxiliary coordinates, as
    // CF calls them, which readers do not take for numbers of the runs.
    std::vector<std::string> auxiliary = {};

    static constexpr unsigned place_of_replicate = 2;
    std::vector<Dimension> runs() const;    // strategy, point, replicate
    std::vector<Dimension> series() const;  // strategy, point, replicate, week, region
    void close();
};

// Where a run lies along strategy, point and replicate, and whether it can lie in a
// dataset of such lengths.
std::array<hsize_t, 3> place_of(const RunKey& run);
template <std::size_t dimensions>
std::array<hsize_t, dimensions> beginning_of(const RunKey& run) {
    const auto [strategy, point, replicate] = place_of(run);
    return {strategy, point, replicate};
}
bool lies_within(const std::array<hsize_t, 3>& at, std::span<const hsize_t> lengths);

// Chunks of what has one value for each run.
inline const std::vector<hsize_t> runs_of_a_chunk{1, 1, 256};

// A real, whole or yes-no value as a number; NaN for a choice.
double number_of(const Value& value);

// Writes the coordinate variables into the root, but for the replicates.
Coordinates write_coordinates(hid_t root, const Scenario& scenario);

// An auxiliary coordinate along a dimension; of a design with its factor.
struct Auxiliary {
    std::string name;
    hid_t scale;
    std::string_view meaning, unit;
    std::string_view factor = {};
};

// Writes an auxiliary coordinate, a value for each place of its dimension.
void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const std::string> values);
void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const double> values);
void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const std::int64_t> values);
void write_auxiliary(hid_t root, Coordinates& coordinates, const Auxiliary& about,
                     std::span<const std::int32_t> values);

// Writes the coordinate of the replicates.
void write_replicates(hid_t root, Coordinates& coordinates);

// Texts about the runs stand in a group of their own: the root then holds numbers only,
// and xarray takes the mean of all of it.
inline constexpr const char* provenance_name = "provenance";

// The dataset that holds all of the scenario as one text (resolved_text).
inline constexpr const char* resolved_scenario_name = "provenance/scenario_resolved";

// The dataset that holds the fingerprint of each run's last state; an empty one is of a
// run that is not there.
inline constexpr const char* states_name = "provenance/state";

// Writes name, text, seed and version as attributes of the root, and the group of
// texts with the resolved scenario.
void write_identity(hid_t root, const Scenario& scenario);

// The variable of each column of a design: design_ and the name of its factor.
std::vector<std::string> design_variables(const Design& design);

// Writes what is known of each region, strategy, trade and design point, as auxiliary
// coordinates.
void write_descriptions(hid_t root, const Scenario& scenario, Coordinates& coordinates);

// Writes the group `parameters`: for each the stated value that is in force after the
// strategy's week, over (strategy, point, region); yes is 1 and no is 0. For the region
// "all" it is the value that all regions share, else NaN or an empty text. In memory at
// once: about 4,096 values for each parameter.
void write_parameters(hid_t root, const Scenario& scenario,
                      const Coordinates& coordinates);

// Writes the group `parameters_by_week`, where the scenario has changes: for each
// parameter that a change sets the stated value that is in force from a week on, over
// (strategy, point, rules_week, region). The weeks are 0, the start, and all in which a
// strategy or a change begins or a change ends.
void write_parameters_by_week(hid_t root, const Scenario& scenario,
                              const Coordinates& coordinates);

}  // namespace verbund
