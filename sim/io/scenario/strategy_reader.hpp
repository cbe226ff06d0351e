#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads all [[strategy]] tables and the files they extend; 1 … 1000 with names of their
// own. Weeks and regions must have been read.
void read_strategies(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
