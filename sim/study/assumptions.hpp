// What is assumed, to be changed one at a time: what a result rests on.
#pragma once

#include "study/points.hpp"

#include <functional>

namespace verbund {

// Whether the row says that its default has no source.
bool is_assumption(const ParameterRow& row);

struct Assumptions {
    std::vector<Axis> axes;
    std::vector<std::string> off;    // parameters at 0, whose half and double are 0 too
    std::vector<std::string> mixed;  // regions state them: the world's is left as it is
};

// Every assumption for which `wanted` holds, with the values to try: half and double of
// a number, within what is allowed; the other choices; the other of yes and no. A value
// that a strategy or a region states itself is an axis of its own.
Assumptions assumptions_in(const Scenario& scenario,
                           const std::function<bool(const ParameterRow&)>& wanted);

}  // namespace verbund
