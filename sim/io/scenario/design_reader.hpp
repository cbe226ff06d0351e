#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads [design] into the table of points: its kind, what varies, the columns that are
// linked to others and what must hold at every point. Regions and strategies have been
// read.
void read_design(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
