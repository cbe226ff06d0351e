// Functions of the unit cube whose sensitivity is known, and normal noise.
#pragma once

#include "analysis/random_stream.hpp"
#include "analysis/sequences/unit_points.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace verbund::test {

// sin x1 + 7 sin² x2 + .1 x3⁴ sin x1, each x in −π … π (Ishigami & Homma 1990).
inline double ishigami(const UnitPoint& at) {
    const auto x = [&](std::size_t i) {
        return std::numbers::pi * (2.0 * at[i] - 1.0);
    };
    return std::sin(x(0)) + 7.0 * std::pow(std::sin(x(1)), 2) +
           0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

inline const std::vector<double> ishigami_first{0.313905, 0.442411, 0.0};
inline const std::vector<double> ishigami_total{0.557589, 0.442411, 0.243684};
inline constexpr double ishigami_variance = 13.844588;

// Sobol's g with a = 0, 1, 4.5, 9, 99, 99, 99, 99 (Saltelli & Sobol 1995).
inline double sobol_g(const UnitPoint& at) {
    constexpr double a[] = {0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0};
    double product = 1.0;
    for (std::size_t i = 0; i < 8; ++i)
        product *= (std::abs(4.0 * at[i] - 2.0) + a[i]) / (1.0 + a[i]);
    return product;
}

// Normal noise by its number.
inline double normal_of(std::size_t number) { return RandomStream(number).normal(); }

}  // namespace verbund::test
