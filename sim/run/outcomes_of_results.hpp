// Outcomes out of results of verbund (run/outcome_source.hpp).
#pragma once

#include "io/results/stored_runs.hpp"
#include "run/outcome_source.hpp"

namespace verbund {

// What [compare] names, and the metrics asked for. Throws ScenarioRefused for a metric
// that is not known or that the file does not hold.
OutcomeSource outcomes_of_results(const StoredRuns& runs,
                                  const std::vector<std::string>& metrics);

}  // namespace verbund
