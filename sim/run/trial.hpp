// The first weeks of every strategy, lived once: what a sweep will take, and what its
// market looks like.
#pragma once

#include "state/scenario.hpp"

#include <vector>

namespace verbund {

// Times are estimates: a strategy is in force from its first week here, and weeks that
// were not lived are taken to be like the later half of those that were.
struct Trial {
    double processor_seconds = 0.0;  // of all runs together
    double longest_run = 0.0;        // processor seconds
    int weeks = 0;                   // that every strategy lived at least
    // Under the first strategy, in the weeks of the trial; NaN without capacity.
    double demand_pressure = 0.0;   // hours asked ÷ hours that could be worked
    double billable_share = 0.0;    // hours billed ÷ capacity
    std::vector<double> pressures;  // demand pressure of each region
};

Trial try_out(const Scenario& scenario, int threads);

// Seconds that all runs take with some threads, on this machine when nobody else uses
// it.
double seconds_of_sweep(const Scenario& scenario, const Trial& trial, int threads);

}  // namespace verbund
