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

    static constexpr unsigned place_of_replicate = 2;
    std::vector<Dimension> runs() const;    // strategy, point, replicate
    std::vector<Dimension> series() const;  // strategy, point, replicate, week, region
    void close();
};

// Where a run lies along strategy, point and replicate, and whether it can lie in a
// dataset of such lengths.
std::array<hsize_t, 3> place_of(const RunKey& run);
bool lies_within(const std::array<hsize_t, 3>& at, std::span<const hsize_t> lengths);

// Chunks of what has one value for each run.
inline const std::vector<hsize_t> runs_of_a_chunk{1, 1, 256};

// A real, whole or yes-no value as a number; NaN for a choice.
double number_of(const Value& value);

// Writes the coordinate variables into the root, but for the replicates.
Coordinates write_coordinates(hid_t root, const Scenario& scenario);

// Writes the coordinate of the replicates.
void write_replicates(hid_t root, Coordinates& coordinates);

// The dataset that holds all of the scenario as one text (resolved_text).
inline constexpr const char* resolved_scenario_name = "scenario_resolved";

// Writes name, text, seed and version as attributes of the root, and the resolved
// scenario as a dataset.
void write_identity(hid_t root, const Scenario& scenario);

// The variable of each column of a design: design_ and the name of its factor.
std::vector<std::string> design_variables(const Design& design);

// Writes what is known of each region, strategy, trade and design point.
void write_descriptions(hid_t root, const Scenario& scenario,
                        const Coordinates& coordinates);

// Writes the group `parameters`: for each the stated value that is in force after the
// strategy's week, over (strategy, point, region); yes is 1 and no is 0. For the region
// "all" it is the value that all regions share, else NaN or an empty text. In memory at
// once: about 4,096 values for each parameter.
void write_parameters(hid_t root, const Scenario& scenario,
                      const Coordinates& coordinates);

}  // namespace verbund
