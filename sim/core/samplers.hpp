// Boost's distributions over addressed draws, with the same bits everywhere.
#pragma once

#include "core/draw.hpp"
#include "core/real.hpp"

#include <boost/random/beta_distribution.hpp>
#include <boost/random/exponential_distribution.hpp>
#include <boost/random/gamma_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/poisson_distribution.hpp>
#include <boost/random/uniform_int_distribution.hpp>

namespace verbund {

using Poisson = boost::random::poisson_distribution<int, Real>;

// Whole number from 0 to count − 1, without bias; count ≥ 1.
inline std::uint64_t below(Draw& draw, std::uint64_t count) {
    return boost::random::uniform_int_distribution<std::uint64_t>(0, count - 1)(draw);
}

// Number of events of a Poisson law; mean ≥ 0, 0 gives 0.
inline int poisson(Draw& draw, double mean) {
    return mean > 0.0 ? Poisson(mean)(draw) : 0;
}

// The same by one uniform number; none = exp(−mean) is the chance of no event.
inline int poisson_at(double uniform, double mean, double none) {
    int events = 0;
    for (double term = none, left = uniform - none; left >= 0.0 && events < 100;
         left -= term) {
        ++events;
        term *= mean / events;
    }
    return events;
}

// Exponential with mean 1.
inline double exponential(Draw& draw) {
    return boost::random::exponential_distribution<Real>(1.0)(draw).value;
}

inline double standard_normal(Draw& draw) {
    return boost::random::normal_distribution<Real>(0.0, 1.0)(draw).value;
}

// Lognormal by its median and the standard deviation of its logarithm; a deviation of 0
// gives the median.
inline double lognormal(Draw& draw, double median, double log_deviation) {
    return median * exact_exp(log_deviation * standard_normal(draw));
}

// Gamma with the given mean and variance; a variance of 0 gives the mean. Of a small
// whole shape it is a sum of exponentials, which costs one logarithm; Boost's rejection
// takes tangents.
inline double gamma(Draw& draw, double mean, double variance) {
    if (variance <= 0.0) return mean;
    const double shape = mean * mean / variance;
    const double scale = variance / mean;
    if (shape > 4.0 || shape != static_cast<int>(shape))
        return boost::random::gamma_distribution<Real>(shape, scale)(draw).value;
    double product = 1.0;
    for (int i = 0; i < static_cast<int>(shape); ++i)
        product *= draw.positive_uniform();
    return -scale * exact_log(product);
}

// Weeks until an event that has the hazard each week: 1, 2, …; a hazard of 0 never
// comes (−1).
inline std::int64_t weeks_until(Draw& draw, double hazard) {
    if (hazard <= 0.0) return -1;
    const double waited = -exact_log(draw.positive_uniform()) / hazard;
    return waited < 1e9 ? 1 + static_cast<std::int64_t>(waited) : -1;
}

}  // namespace verbund
