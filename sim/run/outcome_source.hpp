// Where outcomes come from: results of verbund, or a table of anybody's runs in CSV.
#pragma once

#include "analysis/outcomes.hpp"
#include "run/commands.hpp"
#include "run/comparison_report.hpp"

namespace verbund {

struct OutcomeSource {
    Outcomes outcomes;
    DesignTable design;
    NamedBefore named;  // before anything ran; the primary metric first
    double confidence = 0.95;
    std::vector<std::size_t> asked;  // metrics; those named before where none is asked
};

// Results say themselves what was compared and which points they have. Beside
// TABLE.csv may lie TABLE.design.csv, the points, and TABLE.compare.csv, what was named
// before (io/outcome_csv.hpp, io/compare_csv.hpp); without the latter every metric of
// every strategy is compared with the first one.
//
// A metric that is asked for is a name in the table or, of results, METRIC,
// METRIC@WINDOW or METRIC@WINDOW@REGION. Throws ScenarioRefused for what cannot be read
// or is not there, and InputMissing.
OutcomeSource read_outcome_source(const SourceOptions& options);

// Throws ScenarioRefused where nothing varies from point to point.
void require_varied(const OutcomeSource& source, const SourceOptions& options);

}  // namespace verbund
