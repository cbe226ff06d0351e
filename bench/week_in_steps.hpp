// The week of sim/model/week.cpp as a list of steps that can be timed one by one. CMake makes
// the list from the lines of that file; steps_are_the_week() compares the two bit for bit over
// a year.
#pragma once

#include "core/workers.hpp"
#include "state/world.hpp"

#include <functional>
#include <vector>

namespace verbund::bench {

struct Step {
    const char* name;  // the phase; all exchanges of letters share one name
    std::function<void(World&, const Workers&)> act;
};

const std::vector<Step>& steps_of_week();

// Whether some weeks in steps end in the same state, bit for bit, as the same weeks by week().
// Worked out once.
bool steps_are_the_week();

}  // namespace verbund::bench
