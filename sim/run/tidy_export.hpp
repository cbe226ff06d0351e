// Results as tidy tables in CSV, which `verbund compare` and other tools read.
#pragma once

#include "io/results/stored_runs.hpp"
#include "run/outcome_source.hpp"

namespace verbund {

// runs.csv: strategy, point, replicate, metric, value. A run that is not there, or has
// no number, has an empty value. Throws as TextFile.
void write_runs_csv(const std::filesystem::path& file, const Outcomes& outcomes);

// series.csv: strategy, point, replicate, week, region, metric, value; what was
// recorded of the runs that are there. Throws as TextFile and StoredRuns.
void write_series_csv(const std::filesystem::path& file, const StoredRuns& runs);

// runs.compare.csv: what was to be compared (io/compare_csv.hpp).
std::string named_csv(const OutcomeSource& source);

}  // namespace verbund
