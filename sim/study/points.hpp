// Ways to fill the table of design points.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// One axis of a grid.
struct Axis {
    Factor factor;
    std::vector<Value> values;
};

// Every combination of the values, the last axis fastest. Without axes: the one point
// that changes nothing.
Design grid(const std::vector<Axis>& axes);

}  // namespace verbund
