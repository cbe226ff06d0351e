// Which parameters make a model give what was observed, when the model can only be run:
// approximate Bayesian computation.
#pragma once

#include "analysis/bayes/particles.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace verbund {

// A number that was observed, and how far off a model may be that is still right, in
// the unit of the number; above 0.
struct Target {
    double value = 0.0;
    double spread = 1.0;
};

// How far a model's numbers are from the targets: √ of the mean of ((number − value) ÷
// spread)². At 1 they are as far off as the spreads allow. Infinite when a number is
// not finite.
double distance_to(std::span<const Target> targets, std::span<const double> numbers);

// Runs the model at each of some points and says how far each is from the targets. The
// prior is uniform on the unit cube: what hands this in maps a point to parameters. The
// noise of each call and point is new. It may run the points in any order, on any
// number of threads.
using DistancesAt = std::function<std::vector<double>(const UnitPoints& points)>;

struct Round {
    double tolerance = 0.0;     // distance of the particle that is furthest off
    std::size_t simulated = 0;  // points, in this round
    double accepted = 0.0;      // share of them nearer than the tolerance before
    double effective = 0.0;     // effective number of particles
};

struct Posterior {
    Particles particles;
    std::vector<Round> rounds;
};

struct RejectionPlan {
    std::size_t draws = 1000;
    double accepted_share = 0.1;      // of the draws: the nearest are kept …
    std::optional<double> tolerance;  // … or all that are at most so far off
    std::uint64_t seed = 1;
};

// Rejection (Pritchard et al. 1999; the nearest share, Beaumont, Zhang & Balding 2002):
// draws from the prior, of which those near the targets are kept, with equal weights.
// Points of infinite distance are never kept.
Posterior by_rejection(std::size_t dimensions, const DistancesAt& distances,
                       const RejectionPlan& plan);

struct SequentialPlan {
    std::size_t particles = 200;
    double accepted_share = 0.5;   // particles ÷ draws of the first round, below 1
    std::size_t most_rounds = 20;  // the first one too
    double tolerance = 0.0;        // enough when all particles are at most so far off
    double least_accepted = 0.05;  // and when fewer than this share of a round are kept
    std::uint64_t seed = 1;
};

// Population Monte Carlo with adaptive tolerance (Lenormand, Jabot & Deffuant 2013).
// The first round is rejection. In each further round as many points as the first round
// turned away are drawn around the particles, and the nearest of old and new are kept.
// A new particle's weight is 1 ÷ the density of the steps that end there (Beaumont et
// al. 2009), as the density of the prior is 1; the old keep theirs.
// Throws std::invalid_argument for a plan outside of what it says.
Posterior by_population(std::size_t dimensions, const DistancesAt& distances,
                        const SequentialPlan& plan);

}  // namespace verbund
