#include "analysis/bayes/approximate_bayes.hpp"

#include "analysis/bayes/particle_steps.hpp"
#include "analysis/random_stream.hpp"
#include "analysis/weighted_sample.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace verbund {

namespace {

UnitPoints drawn_from_prior(std::size_t dimensions, std::size_t count,
                            RandomStream& stream) {
    UnitPoints points(count, UnitPoint(dimensions));
    for (UnitPoint& point : points)
        for (double& coordinate : point) coordinate = stream.uniform();
    return points;
}

Particles simulated(UnitPoints points, const DistancesAt& distances) {
    const std::vector<double> found = distances(points);
    if (found.size() != points.size())
        throw std::invalid_argument("there is not one distance for each point");
    Particles particles;
    for (std::size_t i = 0; i < points.size(); ++i)
        particles.push_back(
            {std::move(points[i]),
             std::isnan(found[i]) ? std::numeric_limits<double>::infinity() : found[i],
             1.0});
    return particles;
}

// The nearest come first; of those as near, the older.
void keep_nearest(Particles& particles, std::size_t count) {
    std::erase_if(particles,
                  [](const Particle& one) { return std::isinf(one.distance); });
    std::ranges::stable_sort(particles, {}, &Particle::distance);
    if (particles.size() > count) particles.resize(count);
}

Round described(const Particles& particles, std::size_t simulated, std::size_t kept) {
    if (particles.empty())
        return {std::numeric_limits<double>::infinity(), simulated, 0.0, 0.0};
    return {std::ranges::max_element(particles, {}, &Particle::distance)->distance,
            simulated, static_cast<double>(kept) / static_cast<double>(simulated),
            effective_size(weights_of(particles))};
}

// Draws around the particles, weighs the new ones and keeps the nearest of all.
Round move_on(Particles& particles, double tolerance, std::size_t draws,
              const DistancesAt& distances, RandomStream& stream) {
    const Particles before = particles;
    const ParticleSteps steps(before);
    UnitPoints points(draws);
    for (UnitPoint& point : points) point = steps.draw(stream);
    Particles next = simulated(std::move(points), distances);
    const auto nearer = std::ranges::count_if(
        next, [&](const Particle& one) { return one.distance < tolerance; });
    for (Particle& one : next) {
        one.weight = 1.0 / steps.density(one.at);
        particles.push_back(std::move(one));
    }
    keep_nearest(particles, before.size());
    return described(particles, draws, static_cast<std::size_t>(nearer));
}

void require_good(const SequentialPlan& plan) {
    if (plan.particles < 2 || !(plan.accepted_share > 0.0 && plan.accepted_share < 1.0))
        throw std::invalid_argument(
            "there are at least 2 particles, and the accepted share lies between 0 and "
            "1");
}

}  // namespace

double distance_to(std::span<const Target> targets, std::span<const double> numbers) {
    double squares = 0.0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const double away = (numbers[i] - targets[i].value) / targets[i].spread;
        squares += away * away / static_cast<double>(targets.size());
    }
    return std::isfinite(squares) ? std::sqrt(squares)
                                  : std::numeric_limits<double>::infinity();
}

Posterior by_rejection(std::size_t dimensions, const DistancesAt& distances,
                       const RejectionPlan& plan) {
    RandomStream stream(plan.seed);
    Posterior found;
    found.particles =
        simulated(drawn_from_prior(dimensions, plan.draws, stream), distances);
    const auto share = static_cast<std::size_t>(
        std::llround(plan.accepted_share * static_cast<double>(plan.draws)));
    keep_nearest(found.particles, plan.tolerance ? plan.draws : share);
    if (plan.tolerance)
        std::erase_if(found.particles, [&](const Particle& one) {
            return one.distance > *plan.tolerance;
        });
    found.rounds.push_back(
        described(found.particles, plan.draws, found.particles.size()));
    return found;
}

Posterior by_population(std::size_t dimensions, const DistancesAt& distances,
                        const SequentialPlan& plan) {
    require_good(plan);
    const auto first = static_cast<std::size_t>(
        std::ceil(static_cast<double>(plan.particles) / plan.accepted_share));
    RandomStream stream(plan.seed);
    Posterior found;
    found.particles = simulated(drawn_from_prior(dimensions, first, stream), distances);
    keep_nearest(found.particles, plan.particles);
    found.rounds.push_back(described(found.particles, first, found.particles.size()));
    while (found.particles.size() == plan.particles &&
           found.rounds.size() < plan.most_rounds) {
        const Round& last = found.rounds.back();
        if (last.tolerance <= plan.tolerance || last.accepted < plan.least_accepted)
            break;
        found.rounds.push_back(move_on(found.particles, last.tolerance,
                                       first - plan.particles, distances, stream));
    }
    return found;
}

}  // namespace verbund
