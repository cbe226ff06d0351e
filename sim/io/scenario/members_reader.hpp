#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads [members]: the freelancers of the start and the ties between them, each from a
// table in CSV. Trades, regions, parameters and design must have been read without a
// fault.
void read_members(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
