// Everything that `verbund robust` prints, from outcomes that have been read.
#pragma once

#include "analysis/outcomes.hpp"
#include "run/commands.hpp"

namespace verbund {

// For a design that changes one input at a time: what the difference between two
// strategies rests on. For any other: which strategy holds up, and the boxes in which
// the others lose. Throws ScenarioRefused for a metric or strategy that the outcomes do
// not have.
std::string robust_report(const Outcomes& outcomes, const DesignTable& design,
                          const RobustOptions& options);

}  // namespace verbund
