// Everything that `verbund sensitivity` prints, from outcomes that have been read.
#pragma once

#include "analysis/outcomes.hpp"
#include "run/commands.hpp"

namespace verbund {

// For each metric that is asked for: what drives each strategy, and each difference from
// the baseline. Throws ScenarioRefused for a metric or strategy that the outcomes do not
// have, and for points that are not those of the design's kind.
std::string sensitivity_report(const Outcomes& outcomes, const DesignTable& design,
                               const SensitivityOptions& options);

}  // namespace verbund
