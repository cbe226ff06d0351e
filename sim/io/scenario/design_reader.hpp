#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads [design]: the parameters that vary over a grid, in the order of the file, the
// last one fastest.
void read_design(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
