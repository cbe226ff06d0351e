// The table [compare]: which differences a scenario asks for before it runs, and when
// its replicates are enough.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// After strategies, design and recording have been read. Without the table every other
// strategy is compared with the first one.
void read_compare(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
