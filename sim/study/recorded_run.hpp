// One run with a recorder: from its start, or from where it was saved.
#pragma once

#include "record/recorder.hpp"
#include "study/kept_runs.hpp"
#include "study/life.hpp"

#include <optional>
#include <vector>

namespace verbund {

// One run with the recording and the estimates that its scenario asks for, and besides
// them the series of further metrics.
RunRecord recorded(const Scenario& scenario, const RunKey& run, const Workers& workers,
                   Listener& listener, const std::vector<const Metric*>& besides = {});

// The same of a run that is kept already, which is not simulated again, or that is kept
// from now on. One that takes long is saved on the way, and goes on from where it was
// saved. Nothing of a run that fails (RunFailed) and that the others go on without.
std::optional<RunRecord> found_or_recorded(const Scenario& scenario, const RunKey& run,
                                           const Workers& workers, Listener& listener,
                                           const std::vector<const Metric*>& besides,
                                           KeptRuns& kept);

}  // namespace verbund
