#include "analysis/bayes/approximate_bayes.hpp"
#include "analysis/bayes/particle_steps.hpp"
#include "analysis/bayes/prior_shift.hpp"
#include "analysis/special_functions.hpp"
#include "analysis/weighted_sample.hpp"

#include "statistics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

using namespace verbund;

namespace {

// Successes in n trials; each call draws anew.
double successes(double chance, std::size_t n, RandomStream& stream) {
    double count = 0.0;
    for (std::size_t i = 0; i < n; ++i) count += stream.uniform() < chance;
    return count;
}

DistancesAt from_successes(double seen, std::size_t n, std::uint64_t seed) {
    return
        [=, stream = std::make_shared<RandomStream>(seed)](const UnitPoints& points) {
            std::vector<double> distances;
            for (const UnitPoint& point : points)
                distances.push_back(std::abs(successes(point[0], n, *stream) - seen));
            return distances;
        };
}

// Beta(k + 1, n − k + 1), the posterior of a chance under a uniform prior: its
// distribution function is the chance of at least k + 1 successes in n + 1 trials.
double beta_below(double x, std::size_t k, std::size_t n) {
    return chance_of_at_least(k + 1, n + 1, x);
}

// 3 of 10 successes, 110,000 draws; one in eleven has exactly 3. Chi-square over ten
// bins of equal chance, bound of 4 normal deviations.
TEST(Rejection, WithToleranceZeroTheBinomialHasABetaPosterior) {
    const Posterior found =
        by_rejection(1, from_successes(3, 10, 1), {110000, 0.1, 0.0, 2});
    EXPECT_NEAR(found.rounds[0].accepted, 1.0 / 11.0,
                test::four_errors_of_share(1.0 / 11.0, 110000.0));
    std::vector<double> counts(10, 0.0);
    for (const Particle& one : found.particles)
        ++counts[std::min<std::size_t>(
            9, static_cast<std::size_t>(10.0 * beta_below(one.at[0], 3, 10)))];
    EXPECT_LT(test::chi_square(counts, std::vector<double>(10, 0.1)),
              test::chi_square_at(9.0, 4.0));
}

// The same by population, 4,000 particles. Their weights tell where a round looked.
// Mean 4 ÷ 12, standard deviation √(4 · 8 ÷ (12² · 13)). Particles of late rounds
// depend on the early ones; four standard errors of the effective size are allowed.
TEST(Population, WithToleranceZeroTheBinomialHasABetaPosterior) {
    const Posterior found =
        by_population(1, from_successes(3, 10, 3), {4000, 0.5, 20, 0.0, 0.01, 4});
    EXPECT_EQ(found.rounds.back().tolerance, 0.0);
    EXPECT_GT(found.rounds.size(), 2u);
    const std::vector<double> x = coordinates_of(found.particles, 0);
    const std::vector<double> weights = weights_of(found.particles);
    const double deviation = std::sqrt(4.0 * 8.0 / (144.0 * 13.0));
    const double error = deviation / std::sqrt(effective_size(weights));
    EXPECT_GT(effective_size(weights), 1000.0);
    EXPECT_NEAR(weighted_mean({x, weights}), 1.0 / 3.0, 4.0 * error);
    EXPECT_NEAR(weighted_deviation({x, weights}), deviation, 4.0 * error);
    for (double place : {0.2, 0.33, 0.5})
        EXPECT_NEAR(weight_below({x, weights}, place), beta_below(place, 3, 10),
                    2.0 / std::sqrt(effective_size(weights)));
}

// A mean and a spread are planted at .3 and .7; a sample of 100 shows both with errors
// of .07 and .05. 95 % intervals hold the planted values, and are narrower than the
// prior by half at least.
TEST(Population, RecoversPlantedParameters) {
    const auto numbers_at = [](const UnitPoint& point, RandomStream& stream) {
        double sum = 0.0, squares = 0.0;
        for (int i = 0; i < 100; ++i) {
            const double number = point[0] + point[1] * stream.normal();
            sum += number / 100.0;
            squares += number * number / 100.0;
        }
        return std::vector<double>{sum, std::sqrt(squares - sum * sum)};
    };
    const std::vector<Target> targets{{0.3, 0.05}, {0.7, 0.05}};
    RandomStream stream(5);
    const Posterior found = by_population(
        2,
        [&](const UnitPoints& points) {
            std::vector<double> distances;
            for (const UnitPoint& point : points)
                distances.push_back(distance_to(targets, numbers_at(point, stream)));
            return distances;
        },
        {200, 0.5, 12, 0.5, 0.02, 6});
    const std::vector<double> weights = weights_of(found.particles);
    for (const auto& [dimension, planted] : {std::pair{0u, 0.3}, std::pair{1u, 0.7}}) {
        const std::vector<double> x = coordinates_of(found.particles, dimension);
        const double low = weighted_quantile({x, weights}, 0.025);
        const double high = weighted_quantile({x, weights}, 0.975);
        EXPECT_LT(low, planted);
        EXPECT_GT(high, planted);
        EXPECT_LT(high - low, 0.475);
    }
    for (std::size_t i = 1; i < found.rounds.size(); ++i)
        EXPECT_LE(found.rounds[i].tolerance, found.rounds[i - 1].tolerance);
}

// Simulation-based calibration (Talts et al. 2018): a chance is drawn from the prior,
// data from the chance, a posterior from the data. The rank of the chance among nine
// draws of the posterior is uniform on 0 … 9.
template <class Infer>
double statistic_of_ranks(std::uint64_t trials, Infer infer) {
    std::vector<double> counts(10, 0.0);
    for (std::uint64_t trial = 0; trial < trials; ++trial) {
        RandomStream stream(100 + trial);
        const double chance = stream.uniform();
        const double seen = successes(chance, 6, stream);
        const Posterior found = infer(from_successes(seen, 6, 9000 + trial), trial);
        const std::vector<double> weights = weights_of(found.particles);
        std::size_t rank = 0;
        for (std::size_t i : drawn_by_weight(weights, 9, stream))
            rank += found.particles[i].at[0] < chance;
        ++counts[rank];
    }
    return test::chi_square(counts, std::vector<double>(10, 0.1));
}

// Nine particles each: with tolerance 0 they are independent draws of the posterior.
// 1,000 trials, false alarm 3·10⁻⁵.
TEST(Rejection, RanksUnderSimulationBasedCalibrationAreUniform) {
    const double statistic =
        statistic_of_ranks(1000, [](const DistancesAt& distances, std::uint64_t trial) {
            Posterior found = by_rejection(1, distances, {300, 0.1, 0.0, trial});
            found.particles.resize(9);
            return found;
        });
    EXPECT_LT(statistic, test::chi_square_at(9.0, 4.0));
}

// The same with 100 weighted particles, 400 trials. Draws of one population are more
// even than independent ones, which moves ranks towards their expectation by little:
// nine of a hundred. False alarm 3·10⁻⁵.
TEST(Population, RanksUnderSimulationBasedCalibrationAreUniform) {
    const double statistic = statistic_of_ranks(400, [](const DistancesAt& distances,
                                                        std::uint64_t trial) {
        Posterior found = by_population(1, distances, {100, 0.4, 20, 0.0, 0.0, trial});
        RandomStream order(trial);
        order.shuffle(found.particles);
        return found;
    });
    EXPECT_LT(statistic, test::chi_square_at(9.0, 4.0));
}

TEST(Population, IsTheSameForASeed) {
    const auto run = [](std::uint64_t seed) {
        return by_population(1, from_successes(3, 10, 1),
                             {50, 0.5, 5, 0.0, 0.01, seed});
    };
    const Posterior one = run(7), same = run(7), other = run(8);
    ASSERT_EQ(one.particles.size(), same.particles.size());
    for (std::size_t i = 0; i < one.particles.size(); ++i) {
        EXPECT_EQ(one.particles[i].at, same.particles[i].at);
        EXPECT_EQ(one.particles[i].weight, same.particles[i].weight);
    }
    EXPECT_NE(one.particles[0].at, other.particles[0].at);
}

TEST(Population, WhatFailsIsNeverKept) {
    const DistancesAt half_fails = [](const UnitPoints& points) {
        std::vector<double> distances;
        for (const UnitPoint& point : points)
            distances.push_back(
                point[0] < 0.5 ? std::numeric_limits<double>::quiet_NaN() : point[0]);
        return distances;
    };
    const Posterior found = by_population(1, half_fails, {40, 0.25, 4, 0.0, 0.0, 1});
    for (const Particle& one : found.particles) EXPECT_GE(one.at[0], 0.5);
    const Posterior none =
        by_rejection(1,
                     [](const UnitPoints& points) {
                         return std::vector<double>(
                             points.size(), std::numeric_limits<double>::infinity());
                     },
                     {10, 0.5, {}, 1});
    EXPECT_TRUE(none.particles.empty());
    EXPECT_THROW(by_population(1, half_fails, {40, 1.0, 4, 0.0, 0.0, 1}),
                 std::invalid_argument);
}

TEST(Distance, IsTheRootOfTheMeanSquareInSpreads) {
    const std::vector<Target> targets{{10.0, 2.0}, {0.5, 0.1}};
    EXPECT_DOUBLE_EQ(distance_to(targets, std::vector{12.0, 0.6}), 1.0);
    EXPECT_DOUBLE_EQ(distance_to(targets, std::vector{10.0, 0.5}), 0.0);
    EXPECT_DOUBLE_EQ(distance_to(targets, std::vector{16.0, 0.1}), std::sqrt(12.5));
    EXPECT_TRUE(std::isinf(distance_to(targets, std::vector{10.0, std::nan("")})));
}

// Two particles at .2 (weight 1) and .6 (weight 3): mean .5, variance .03, so steps have
// variance .06. The density at .5 by hand: Σ of weights ÷ 4 times the normal density.
TEST(ParticleSteps, DensityIsThatOfTheMixture) {
    const Particles two{{{0.2}, 0.0, 1.0}, {{0.6}, 0.0, 3.0}};
    const auto normal = [](double away) {
        return std::exp(-away * away / 0.12) / std::sqrt(2.0 * M_PI * 0.06);
    };
    EXPECT_NEAR(ParticleSteps(two).density({0.5}),
                0.25 * normal(0.3) + 0.75 * normal(0.1), 1e-12);
}

TEST(WeightedSample, IsAsByHand) {
    const std::vector<double> numbers{3.0, 1.0, 2.0}, weights{1.0, 1.0, 2.0};
    const WeightedSample sample{numbers, weights};
    EXPECT_DOUBLE_EQ(weighted_mean(sample), 2.0);
    EXPECT_DOUBLE_EQ(weighted_deviation(sample), std::sqrt(0.5));
    EXPECT_DOUBLE_EQ(weighted_quantile(sample, 0.0), 1.0);
    EXPECT_DOUBLE_EQ(weighted_quantile(sample, 0.25), 1.0);
    EXPECT_DOUBLE_EQ(weighted_quantile(sample, 0.5), 2.0);
    EXPECT_DOUBLE_EQ(weighted_quantile(sample, 1.0), 3.0);
    EXPECT_DOUBLE_EQ(weight_below(sample, 2.0), 0.25);
    EXPECT_DOUBLE_EQ(effective_size(weights), 16.0 / 6.0);
    RandomStream stream(1);
    EXPECT_EQ(drawn_by_weight(weights, 4, stream),
              (std::vector<std::size_t>{0, 1, 2, 2}));
    EXPECT_EQ(drawn_by_weight(std::vector{0.0, 1.0}, 2, stream),
              (std::vector<std::size_t>{1, 1}));
}

// A hundred even places: .005, .015 … .995. All of them; the lowest ten, of which five
// lie in the lowest 5 %; the middle twenty.
TEST(PriorShift, TellsAnEndFromTheMiddleAndFromNothing) {
    const auto between = [](int from, int to) {
        Particles particles;
        for (int i = from; i < to; ++i) particles.push_back({{(i + 0.5) / 100.0}});
        return shift_of(particles, 0);
    };
    const PriorShift nothing = between(0, 100);
    EXPECT_TRUE(nothing.not_moved);
    EXPECT_FALSE(nothing.at_lower_end || nothing.at_upper_end);
    EXPECT_NEAR(nothing.narrowed, 0.0, 0.02);
    EXPECT_TRUE(between(0, 10).at_lower_end);
    EXPECT_TRUE(between(90, 100).at_upper_end);
    const PriorShift middle = between(40, 60);
    EXPECT_FALSE(middle.not_moved || middle.at_lower_end || middle.at_upper_end);
    EXPECT_DOUBLE_EQ(middle.low, 0.405);
    EXPECT_DOUBLE_EQ(middle.middle, 0.495);
    EXPECT_DOUBLE_EQ(middle.high, 0.595);
    EXPECT_NEAR(middle.narrowed, 0.8, 1e-12);
}

}  // namespace
