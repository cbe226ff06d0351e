// All runs of a scenario on all cores: strategies × points × replicates. Runs are side by side
// first; one run is cut up by region only when there are fewer runs than threads.
#pragma once

#include "record/run_record.hpp"
#include "run/progress.hpp"

#include <functional>

namespace verbund {

// Simulates one run with so many threads.
RunRecord simulate(const Scenario& scenario, const RunKey& run, int threads,
                   Progress& progress);

// Simulates all and gives each record to `use` in the order of run indices, one at a time.
// Memory holds as many runs as there are threads, and a few that wait for their turn.
void simulate_all(const Scenario& scenario, int threads, Progress& progress,
                  const std::function<void(const RunRecord&)>& use);

}  // namespace verbund
