// A scenario that is being read, and where its parts stand in the file: for faults that
// only show when all is read.
#pragma once

#include "io/names.hpp"
#include "io/scenario/fields.hpp"

#include <map>

namespace verbund {

struct Draft {
    Scenario scenario;
    Place start;  // of the whole file
    Place members;
    std::vector<Place> regions;                       // by region
    std::vector<Place> strategies;                    // by strategy
    std::vector<Place> changes;                       // by change
    std::map<const ParameterRow*, Place> parameters;  // the scenario's own settings
    std::vector<std::pair<Factor, Place>> varied;     // by the design
};

inline constexpr std::size_t most_strategies = 1000;
inline constexpr std::size_t most_changes = 1000;
inline constexpr std::int64_t most_runs = 10'000'000;
inline constexpr std::int64_t most_stated_replicates = 1'000'000;

// The index of a name in a list of things that have one, or nothing.
template <class Named>
std::optional<std::size_t> index_of(const std::vector<Named>& list,
                                    std::string_view name) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].name == name) return i;
    return std::nullopt;
}

}  // namespace verbund
