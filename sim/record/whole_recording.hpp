// Everything that can be recorded.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// The names of all metrics, and of all event tables, in the order of their tables.
std::vector<std::string> all_metrics();
std::vector<std::string> all_events();

// All of it, every week, with the panel of everybody and the network.
RecordPlan whole_recording();

}  // namespace verbund
