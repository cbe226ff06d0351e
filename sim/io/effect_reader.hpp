// [effect]: what a scenario of scenarios/effects shows of the source text.
#pragma once

#include "io/draft.hpp"

namespace verbund {

// To be called when strategies and the recording have been read.
void read_effect(Reading& reading, Fields& file, Draft& draft);

}  // namespace verbund
