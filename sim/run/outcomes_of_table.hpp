// Outcomes out of a table in CSV with what lies beside it (run/outcome_source.hpp).
#pragma once

#include "run/outcome_source.hpp"

namespace verbund {

OutcomeSource outcomes_of_table(const SourceOptions& options);

}  // namespace verbund
