// What analysis needs of Boost.Math, compiled in few files: its headers take seconds.
#pragma once

#include <cstddef>

namespace verbund {

// The value that a Student t variable exceeds with a chance.
double student_exceeded_with(double chance, double degrees);

// The chance that a Student t variable exceeds a value.
double chance_that_student_exceeds(double value, double degrees);

// The value that a standard normal variable exceeds with a chance.
double normal_exceeded_with(double chance);

// The chance that a standard normal variable exceeds a value.
double chance_that_normal_exceeds(double value);

// The chance of at least `count` of n independent events that have a chance each; 1 for
// count = 0.
double chance_of_at_least(std::size_t count, std::size_t n, double chance);

// Modified Bessel function of the first kind, of a whole order.
double bessel_i(int order, double x);

// The lower branch of Lambert's W: the w ≤ −1 with w · exp(w) = x, for −1/e ≤ x < 0.
double lower_lambert_w(double x);

}  // namespace verbund
