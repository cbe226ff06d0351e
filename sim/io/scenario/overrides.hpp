// What the command line says about a scenario: --set key=value, --replicates, and where
// the shipped scenarios lie.
#pragma once

#include "io/fault.hpp"
#include "state/scenario.hpp"

#include <optional>

namespace verbund {

struct ReadOptions {
    std::vector<std::string>
        set;  // "key=value": a parameter, weeks, seed or replicates
    std::optional<int> replicates;  // in place of the scenario's; 1 … 1,000,000
    // CSV, in place of the table in [regions] or of drawn regions.
    std::optional<std::filesystem::path> regions_table;
    // The folder of the shipped scenarios, where `extends` looks second; empty: none.
    std::filesystem::path shipped = {};
};

struct Overrides {
    std::optional<std::int64_t> weeks, seed, replicates;
    std::vector<Setting> settings;
};

// Reports faults as "--set key = value: …".
Overrides read_overrides(const ReadOptions& options, Faults& faults);

}  // namespace verbund
