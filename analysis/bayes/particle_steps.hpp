// Steps around particles: where a population looks next.
#pragma once

#include "analysis/bayes/particles.hpp"
#include "analysis/random_stream.hpp"

namespace verbund {

// A step starts from a particle drawn by weight and goes a normal distance in each
// dimension, with twice the weighted variance of the particles (Beaumont et al. 2009).
class ParticleSteps {
public:
    // At least one particle; they outlive this.
    explicit ParticleSteps(const Particles& particles);

    // The end of a step inside the unit cube; a step out of it is drawn again.
    UnitPoint draw(RandomStream& stream) const;

    // The density of steps that end at a point, inside the cube or out of it.
    double density(const UnitPoint& point) const;

private:
    const Particles& particles_;
    std::vector<double> summed_;  // weights up to a particle
    std::vector<double> sizes_;   // standard deviation by dimension
};

}  // namespace verbund
