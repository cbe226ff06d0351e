// What is usual among freelancers, to be printed beside what a scenario has, and what
// in a scenario is not usual.
#pragma once

#include "run/trial.hpp"

#include <string>
#include <vector>

namespace verbund {

struct Usual {
    double least, most;

    bool holds(double value) const { return value >= least && value <= most; }
};

// Hours asked ÷ hours that could be worked. Assumption: the default scenario has .97;
// at 1.37 everybody was booked out (scenarios/effects).
inline constexpr Usual usual_demand_pressure{0.6, 1.3};

// Hours billed ÷ capacity: the target of calibration is .50–.70 for active freelancers
// (guides advise .60–.70). Among all of them some have left or only begun, and the
// first years of a scenario are its settling in; so a tenth more on both sides.
inline constexpr Usual usual_billable_share{0.4, 0.8};

// Before so many weeks the first projects are not yet billed.
inline constexpr int weeks_to_bill = 26;

// Kilometres between two regions: Germany is some 880 km long and 640 km wide.
// Assumption: who goes beyond 1,500 km means another unit.
inline constexpr Usual usual_distance{0.0, 1500.0};

// No two regions are farther apart than this, km: the diagonal of the box around all.
double greatest_distance(const Scenario& scenario);

// A sentence for everything that is not usual.
std::vector<std::string> warnings_of(const Scenario& scenario, const Trial& trial);

}  // namespace verbund
