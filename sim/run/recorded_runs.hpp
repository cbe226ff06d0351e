// The runs that a file of results holds.
#pragma once

#include "io/results/stored_runs.hpp"

namespace verbund {

// Strategy by strategy, point by point.
std::vector<RunKey> runs_there(const StoredRuns& runs);

}  // namespace verbund
