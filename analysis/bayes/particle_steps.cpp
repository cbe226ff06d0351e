#include "analysis/bayes/particle_steps.hpp"

#include "analysis/weighted_sample.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace verbund {

namespace {

constexpr double least_size = 1e-6;  // of the cube: particles that agree still move

bool is_inside(const UnitPoint& point) {
    return std::ranges::all_of(point, [](double x) { return x >= 0.0 && x < 1.0; });
}

double normal_density(double away, double size) {
    constexpr double at_zero = 0.3989422804014327;  // 1 ÷ √(2π)
    return at_zero / size * std::exp(-away * away / (2.0 * size * size));
}

}  // namespace

ParticleSteps::ParticleSteps(const Particles& particles) : particles_(particles) {
    const std::vector<double> weights = weights_of(particles);
    std::partial_sum(weights.begin(), weights.end(), std::back_inserter(summed_));
    for (std::size_t d = 0; d < particles.front().at.size(); ++d) {
        const std::vector<double> numbers = coordinates_of(particles, d);
        const double deviation = weighted_deviation({numbers, weights});
        sizes_.push_back(std::max(least_size, std::sqrt(2.0) * deviation));
    }
}

UnitPoint ParticleSteps::draw(RandomStream& stream) const {
    for (;;) {
        const double place = stream.uniform() * summed_.back();
        const auto from = std::ranges::upper_bound(summed_, place) - summed_.begin();
        UnitPoint point =
            particles_[std::min(static_cast<std::size_t>(from), particles_.size() - 1)]
                .at;
        for (std::size_t d = 0; d < point.size(); ++d)
            point[d] += sizes_[d] * stream.normal();
        if (is_inside(point)) return point;
    }
}

double ParticleSteps::density(const UnitPoint& point) const {
    double sum = 0.0;
    for (const Particle& from : particles_) {
        double one = from.weight / summed_.back();
        for (std::size_t d = 0; d < point.size(); ++d)
            one *= normal_density(point[d] - from.at[d], sizes_[d]);
        sum += one;
    }
    return sum;
}

}  // namespace verbund
