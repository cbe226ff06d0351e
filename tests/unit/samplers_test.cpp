// Boost's distributions over addressed draws.
#include "core/samplers.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <map>

namespace verbund {
namespace {

using namespace test;

constexpr std::size_t many = 200'000;

// A remainder of 64 bits by 3·2⁶² would fall below 2⁶² half of the time instead of a
// third.
TEST(Below, HasNoBiasEvenForHugeCounts) {
    constexpr std::uint64_t count = std::uint64_t{3} << 62;
    const auto values = drawn(
        many, [](Draw& draw) { return below(draw, count) < (std::uint64_t{1} << 62); });
    EXPECT_NEAR(sample_of(values).mean, 1.0 / 3.0,
                four_errors_of_share(1.0 / 3.0, many));
}

TEST(Below, ReachesEveryNumberAlike) {
    for (std::size_t count : {1u, 2u, 7u, 100u}) {
        std::vector<double> counts(count);
        for (double value : drawn(many, [&](Draw& draw) { return below(draw, count); }))
            ++counts[static_cast<std::size_t>(value)];
        if (count > 1)
            EXPECT_LT(
                chi_square(counts, std::vector<double>(count, 1.0 / double(count))),
                chi_square_at(double(count) - 1.0, 4.0));
        else
            EXPECT_EQ(counts[0], double(many));
    }
}

// Both of Boost's methods: inversion below a mean of 10, rejection from there.
TEST(Poisson, HasItsLaw) {
    for (double mean : {0.1, 3.0, 9.9, 10.1, 40.0}) {
        const auto values =
            drawn(many, [&](Draw& draw) { return poisson(draw, mean); });
        const Sample sample = sample_of(values);
        EXPECT_NEAR(sample.mean, mean, 4.0 * std::sqrt(mean / many)) << mean;
        EXPECT_NEAR(sample.variance, mean,
                    4.0 * std::sqrt((mean + 2.0 * mean * mean) / many))
            << mean;
        std::map<int, double> found;
        for (double value : values) ++found[static_cast<int>(value)];
        std::vector<double> counts{0.0},
            shares{1.0};  // the first class takes what is expected less than 20 times
        double share = std::exp(-mean);
        for (int k = 0; k < 100; share *= mean / ++k) {
            if (share * many < 20.0) {
                counts[0] += found[k];
                continue;
            }
            counts.push_back(found[k]);
            shares.push_back(share);
            shares[0] -= share;
        }
        EXPECT_LT(chi_square(counts, shares),
                  chi_square_at(double(counts.size()) - 1.0, 4.0))
            << mean;
    }
    Draw draw({1, 0}, Purpose::test, 0, 0);
    EXPECT_EQ(poisson(draw, 0.0), 0);
}

TEST(Normal, HasItsMomentsAndTails) {
    const auto values = drawn(many, [](Draw& draw) { return standard_normal(draw); });
    double third = 0.0, fourth = 0.0, beyond = 0.0;
    for (double value : values) {
        third += std::pow(value, 3) / many;
        fourth += std::pow(value, 4) / many;
        beyond += (std::fabs(value) > 1.959964) / double(many);
    }
    const Sample sample = sample_of(values);
    EXPECT_NEAR(sample.mean, 0.0, 4.0 / std::sqrt(many));
    EXPECT_NEAR(sample.variance, 1.0, 4.0 * std::sqrt(2.0 / many));
    EXPECT_NEAR(third, 0.0, 4.0 * std::sqrt(15.0 / many));
    EXPECT_NEAR(fourth, 3.0, 4.0 * std::sqrt(96.0 / many));
    EXPECT_NEAR(beyond, 0.05, four_errors_of_share(0.05, many));
}

TEST(Exponential, HasMeanOneAndItsTail) {
    const auto values = drawn(many, [](Draw& draw) { return exponential(draw); });
    double longer = 0.0;
    for (double value : values) longer += (value > 1.0) / double(many);
    EXPECT_NEAR(sample_of(values).mean, 1.0, 4.0 / std::sqrt(many));
    EXPECT_NEAR(sample_of(values).variance, 1.0, 4.0 * std::sqrt(8.0 / many));
    EXPECT_NEAR(longer, std::exp(-1.0), four_errors_of_share(std::exp(-1.0), many));
}

// Mean m, variance v, fourth central moment 3v² + 6v³ ÷ m².
TEST(Gamma, HasTheMeanAndVarianceAskedFor) {
    for (const auto& [mean, variance] :
         {std::pair{1.0, 0.5}, std::pair{1.0, 2.0}, std::pair{7.0, 3.0}}) {
        const Sample sample = sample_of(drawn(
            many, [m = mean, v = variance](Draw& draw) { return gamma(draw, m, v); }));
        const double fourth =
            3.0 * variance * variance + 6.0 * std::pow(variance, 3) / (mean * mean);
        EXPECT_NEAR(sample.mean, mean, 4.0 * std::sqrt(variance / many));
        EXPECT_NEAR(sample.variance, variance,
                    4.0 * std::sqrt((fourth - variance * variance) / many));
    }
    Draw draw({1, 0}, Purpose::test, 0, 0);
    EXPECT_EQ(gamma(draw, 3.0, 0.0), 3.0);
}

TEST(Lognormal, HasItsMedianAndMean) {
    const auto values =
        drawn(many, [](Draw& draw) { return lognormal(draw, 20.0, 0.8); });
    double below_median = 0.0;
    for (double value : values) below_median += (value < 20.0) / double(many);
    EXPECT_NEAR(below_median, 0.5, four_errors_of_share(0.5, many));
    EXPECT_NEAR(sample_of(values).mean, 20.0 * std::exp(0.32),
                4.0 * sample_of(values).standard_error());
    Draw draw({1, 0}, Purpose::test, 0, 0);
    EXPECT_EQ(lognormal(draw, 20.0, 0.0), 20.0);
}

TEST(WeeksUntil, IsGeometric) {
    for (double hazard : {0.05, 0.6931471805599453, 2.0}) {
        std::vector<double> counts(6), shares(6);
        for (double weeks :
             drawn(many, [&](Draw& draw) { return weeks_until(draw, hazard); }))
            ++counts[static_cast<std::size_t>(std::min(weeks, 6.0)) - 1];
        for (int week = 1; week <= 6; ++week)
            shares[static_cast<std::size_t>(week - 1)] =
                std::exp(-hazard * (week - 1)) -
                (week < 6 ? std::exp(-hazard * week) : 0.0);
        EXPECT_LT(chi_square(counts, shares), chi_square_at(5, 4.0)) << hazard;
    }
    Draw draw({1, 0}, Purpose::test, 0, 0);
    EXPECT_EQ(weeks_until(draw, 0.0), -1);
    EXPECT_EQ(weeks_until(draw, 1e-300), -1);
}

}  // namespace
}  // namespace verbund
