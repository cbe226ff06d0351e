#pragma once

#include "io/scenario/draft.hpp"
#include "io/scenario/overrides.hpp"

namespace verbund {

// Reads [record], or takes the standard metrics every fourth week; `every` of the
// command line has the last word, and `weeks` of it may be fewer than the cadence of the
// file. Weeks must have been read.
void read_record(Reading& reading, Fields& file, const Overrides& overrides,
                 Draft& draft);

}  // namespace verbund
