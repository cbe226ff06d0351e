// A design as a table in CSV, as [design] kind = "csv" reads it.
#pragma once

#include "state/scenario.hpp"

#include <string>

namespace verbund {

// A column for each factor, and `replicates` where the points have their own; a row for
// each point. An empty cell leaves a factor as it is. Where the order of the points means
// something to analysis, first lines say so: "# kind = saltelli", or "# kind = morris"
// and "# levels = 4".
std::string design_csv(const Design& design);

}  // namespace verbund
