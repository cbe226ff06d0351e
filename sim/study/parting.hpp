// Two runs under the same luck, side by side, until they part.
#pragma once

#include "study/first_difference.hpp"
#include "study/life.hpp"

namespace verbund {

struct Parting {
    int week;
    std::string step;  // the step of the week that ended differently; "start" in week 0
    Difference difference;
};

// The first week, and in it the first step, after which two runs of a point of the
// design have lived differently (state/lived.hpp). Nothing when they have not by the last week.
// Holds up to seven worlds at once. The listener hears of the weeks of both.
std::optional<Parting> parting_of(const Scenario& scenario, const RunKey& a,
                                  const RunKey& b, const Workers& workers,
                                  Listener& listener);

}  // namespace verbund
