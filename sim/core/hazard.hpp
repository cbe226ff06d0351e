// A hazard per week and the chance of the week that follows from it.
#pragma once

#include "core/exact_math.hpp"

namespace verbund {

// Chance that an event of this hazard per week happens in a week.
inline double chance_of(double hazard) { return 1.0 - exact_exp(-hazard); }

// The hazard per week of an event that has this chance each week; large where it is
// certain.
inline double hazard_of(double chance) {
    return chance >= 1.0 ? 1e3 : -exact_log(1.0 - chance);
}

// Thinning: whether an event that a bound on its hazard has let happen this week
// stands, by a uniform number. It then has the chance of its own hazard.
inline bool stands_thinned(double uniform, double bound, double hazard) {
    return uniform * chance_of(bound) < chance_of(hazard);
}

}  // namespace verbund
