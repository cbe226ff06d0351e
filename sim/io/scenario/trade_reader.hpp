#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads all [[trade]] tables; 1 … 64 with names of their own.
void read_trades(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
