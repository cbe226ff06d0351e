// Results in the layout that NetLogo's BehaviorSpace gives its tables, for the tools that
// read those.
#pragma once

#include "io/results/stored_runs.hpp"

namespace verbund {

// Six lines on the experiment, a header, and a row for each run and recorded week: the
// number of the run, strategy, replicate and the inputs of the design, the week as
// [step], and each recorded metric over all regions. All cells stand in quotes, and what
// is no number is empty. Throws as TextFile and StoredRuns.
void write_behaviorspace(const std::filesystem::path& file, const StoredRuns& runs);

}  // namespace verbund
