// `stop_when` of [compare]: when replicates are enough.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Gives the scenario the replicates of the first look: those that it states, or the
// least that the rule asks for where these are more.
void read_stop(Reading& reading, Fields& compare, Draft& draft);

}  // namespace verbund
