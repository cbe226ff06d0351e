#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads all [[change]] tables: parameters that are others from a week on or for a time,
// under every strategy alike. Weeks and regions must have been read.
void read_changes(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
