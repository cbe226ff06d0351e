// What targets have told of a parameter: prior against posterior.
#pragma once

#include "analysis/bayes/particles.hpp"

namespace verbund {

// Places on the prior, 0 … 1, of one dimension of a posterior.
struct PriorShift {
    double low = 0.0, middle = 0.0, high = 0.0;  // quantiles .025, .5 and .975
    double narrowed = 0.0;  // 1 − (high − low) ÷ .95; 0 when the prior is as it was
    bool not_moved = false;
    bool at_lower_end = false, at_upper_end = false;
};

// A parameter is not moved when less than this has been cut off the width of its prior.
inline constexpr double least_narrowed = 0.1;
// A posterior hugs an end when the outermost 5 % of the prior hold this share of it.
inline constexpr double end_of_prior = 0.05;
inline constexpr double share_at_end = 0.2;

// Of at least one particle.
PriorShift shift_of(const Particles& particles, std::size_t dimension);

}  // namespace verbund
