// Scenarios drawn from the rows of the parameters.
#pragma once

#include "state/scenario.hpp"

namespace verbund::test {

// The scenario of a number, the same on every machine: 60 freelancers in two or three
// regions, 60 weeks, one strategy from some week on. Each parameter has another value
// than its default with chance one half: in the scenario, in one region, or in the
// strategy, which may be in force in one region only. The strategies of odd numbers
// begin with every mechanism on, of which some are switched off. What the reader
// refuses is drawn again.
Scenario drawn_scenario(std::uint64_t number);

}  // namespace verbund::test
