// A law of parameters as points of the unit cube, each with a weight.
#pragma once

#include "analysis/sequences/unit_points.hpp"

#include <vector>

namespace verbund {

struct Particle {
    UnitPoint at;
    double distance = 0.0;  // of what the model gives there from the targets
    double weight = 1.0;
};

using Particles = std::vector<Particle>;

std::vector<double> weights_of(const Particles& particles);

// One coordinate of all particles.
std::vector<double> coordinates_of(const Particles& particles, std::size_t dimension);

}  // namespace verbund
