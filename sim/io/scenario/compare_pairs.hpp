// `baseline` and `pairs` of [compare]: which strategies are compared with which.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Every other strategy with one.
std::vector<StrategyPair> all_against(std::size_t baseline, std::size_t strategies);

// One of the two keys; neither leaves the pairs as they are.
void read_pairs(Reading& reading, Fields& compare, Scenario& scenario);

}  // namespace verbund
