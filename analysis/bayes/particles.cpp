#include "analysis/bayes/particles.hpp"

namespace verbund {

std::vector<double> weights_of(const Particles& particles) {
    std::vector<double> weights;
    for (const Particle& one : particles) weights.push_back(one.weight);
    return weights;
}

std::vector<double> coordinates_of(const Particles& particles, std::size_t dimension) {
    std::vector<double> coordinates;
    for (const Particle& one : particles) coordinates.push_back(one.at[dimension]);
    return coordinates;
}

}  // namespace verbund
