#pragma once

#include "io/scenario/draft.hpp"

#include <unordered_map>

namespace verbund {

using RegionNames = std::unordered_map<std::string, RegionIndex>;

RegionNames region_names(const Scenario& scenario);

// The regions that a table names under `regions`, in the order of the scenario; empty:
// all of them. Names are not looked up when the regions themselves could not be read.
std::vector<RegionIndex> read_where(Reading& reading, Fields& fields,
                                    const Draft& draft, const RegionNames& known);

}  // namespace verbund
