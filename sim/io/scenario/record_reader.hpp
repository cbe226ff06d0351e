#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads [record], or takes the standard metrics every fourth week. Weeks must have been
// read.
void read_record(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
