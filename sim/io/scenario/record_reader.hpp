#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads [record], or takes the standard metrics every fourth week; `every` of the
// command line has the last word. Weeks must have been read.
void read_record(Reading& reading, Fields& file, std::optional<std::int64_t> every,
                 Draft& draft);

}  // namespace verbund
