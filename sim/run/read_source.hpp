// Where outcomes come from: results of verbund, or a table of anybody's runs in CSV.
#pragma once

#include "run/outcome_source.hpp"

namespace verbund {

// Of a folder results.h5 is read, or runs.csv where there is none. Results say
// themselves what was compared and which points they have. Beside
// TABLE.csv may lie TABLE.design.csv, the points, and TABLE.compare.csv, what was named
// before (io/outcome_csv.hpp, io/compare_csv.hpp); without the latter every metric of
// every strategy is compared with the first one.
//
// A metric that is asked for is a name in the table or, of results, METRIC,
// METRIC@WINDOW or METRIC@WINDOW@REGION. Throws ScenarioRefused for what cannot be read
// or is not there, and InputMissing.
OutcomeSource read_outcome_source(const SourceOptions& options);

}  // namespace verbund
