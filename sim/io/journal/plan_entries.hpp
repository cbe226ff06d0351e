// What a resolved scenario says, thing by thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// In `[[region]] "Stadt"` stands at = [0, 0]; what stands before the first table has no
// place. That a table is there is an entry without a key.
struct PlanEntry {
    std::string place, key, value;
    bool operator==(const PlanEntry&) const = default;
};

// Without comments, and without the replicates of all points, which may become more.
std::vector<PlanEntry> entries_in(std::string_view resolved);

}  // namespace verbund
