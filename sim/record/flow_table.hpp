// What each flow of a tally counts, for files and lists.
#pragma once

#include "state/tally.hpp"

#include <string_view>
#include <vector>

namespace verbund {

struct FlowRow {
    Flow flow;
    std::string_view unit;
    std::string_view meaning;  // of the amount since the start

    std::string_view name() const { return flow_names[static_cast<std::size_t>(flow)]; }
};

// A row for each flow, in the order of Flow.
const std::vector<FlowRow>& flow_table();

}  // namespace verbund
