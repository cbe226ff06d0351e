// What the command line says about a scenario: --set key=value, --replicates, and where
// the shipped scenarios lie.
#pragma once

#include "io/fault.hpp"
#include "state/scenario.hpp"

#include <optional>

namespace verbund {

struct Draft;

struct ReadOptions {
    // "key=value": a parameter, or one of a strategy or region; weeks, seed, replicates
    // or record.every
    std::vector<std::string> set;
    std::optional<int> replicates;  // in place of the scenario's; 1 … 1,000,000
    // CSV, in place of the table in [regions] or of drawn regions.
    std::optional<std::filesystem::path> regions_table;
    // The folder of the shipped scenarios, where `extends` looks second; empty: none.
    std::filesystem::path shipped = {};
};

// A value for what is named as in a design.
struct NamedValue {
    std::string name, text;  // as they are written
    std::optional<Value> value;
};

struct Overrides {
    std::optional<std::int64_t> weeks, seed, replicates, every;
    std::vector<NamedValue> named;
};

// Reports faults as "--set key = value: …".
Overrides read_overrides(const ReadOptions& options, Faults& faults);

// Puts the named values into a draft whose regions and strategies have been read.
void apply_overrides(const Overrides& overrides, Draft& draft, Faults& faults);

// Reports what the command line sets and the design, which has been read, varies.
void refuse_varied(const Overrides& overrides, const Draft& draft, Faults& faults);

}  // namespace verbund
