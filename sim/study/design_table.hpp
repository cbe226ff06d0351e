// The points of a scenario's design as plain numbers and words, for analysis.
#pragma once

#include "analysis/outcomes.hpp"
#include "state/scenario.hpp"

namespace verbund {

DesignTable design_table(const Design& design);

}  // namespace verbund
