#include "analysis/sensitivity/sobol_indices.hpp"

#include "unit/known_responses.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace verbund;
using namespace verbund::test;

namespace {

const BootstrapPlan quick{50, 0.95, 1, BootstrapInterval::percentile};

Replicates seen_of(const UnitPoints& points, double (*response)(const UnitPoint&),
                   std::size_t replicates = 1) {
    Replicates seen;
    for (const UnitPoint& point : points)
        seen.push_back(std::vector<double>(replicates, response(point)));
    return seen;
}

void add_noise(Replicates& seen, double deviation, std::uint64_t seed) {
    RandomStream stream(seed);
    for (auto& numbers : seen)
        for (double& number : numbers) number += deviation * stream.normal();
}

SobolIndices indices(const Replicates& seen, std::size_t inputs,
                     const BootstrapPlan& plan = quick) {
    return sobol_indices(SaltelliLayout(seen.size(), inputs), seen, plan);
}

void expect_ishigami(const SobolIndices& found, double tolerance) {
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(found.inputs[i].first.value, ishigami_first[i], tolerance) << i;
        EXPECT_NEAR(found.inputs[i].total.value, ishigami_total[i], tolerance) << i;
    }
}

// 4,096 rows without noise: over seeds the root of the mean squared error is .0022.
TEST(SobolIndices, AreThePublishedOnesOfIshigami) {
    const auto found = indices(seen_of(saltelli_blocks(4096, 3, 1), ishigami), 3);
    EXPECT_NEAR(found.mean, 3.5, 0.01);
    EXPECT_NEAR(found.variance, ishigami_variance, 0.05);
    EXPECT_EQ(found.noise_from, NoiseFrom::nothing);
    EXPECT_TRUE(std::isnan(found.noise));
    expect_ishigami(found, 0.01);
}

// 8,192 rows without noise: over seeds the root of the mean squared error is .0004.
TEST(SobolIndices, AreThePublishedOnesOfSobolsG) {
    const auto found = indices(seen_of(saltelli_blocks(8192, 8, 1), sobol_g), 8);
    const std::vector<double> first{0.716192, 0.179048, 0.023676, 0.007162,
                                    0.000072, 0.000072, 0.000072, 0.000072};
    const std::vector<double> total{0.787144, 0.242198, 0.034317, 0.010460,
                                    0.000105, 0.000105, 0.000105, 0.000105};
    EXPECT_NEAR(found.variance, 0.4654244, 0.005);
    for (std::size_t i = 0; i < 8; ++i) {
        EXPECT_NEAR(found.inputs[i].first.value, first[i], 0.01) << i;
        EXPECT_NEAR(found.inputs[i].total.value, total[i], 0.01) << i;
    }
}

// Noise as large as the variance, 16,384 rows, one run a point and a second run of block
// A. Over seeds the root of the mean squared error is .017. What A and AB share is not
// known: ST holds the noise, as great as the variance.
TEST(SobolIndices, LoseTheNoiseOfVariancesByASecondRunOfOneBlock) {
    const UnitPoints points = saltelli_blocks(16'384, 3, 2);
    Replicates seen = seen_of(points, ishigami);
    for (std::size_t row = 0; row < 16'384; ++row)
        seen[row * 5].push_back(seen[row * 5][0]);
    add_noise(seen, std::sqrt(ishigami_variance), 3);
    const auto corrected = indices(seen, 3);
    EXPECT_EQ(corrected.noise_from, NoiseFrom::repeated_points);
    EXPECT_EQ(corrected.replicates, 1u);
    EXPECT_NEAR(corrected.noise, ishigami_variance, 0.5);
    EXPECT_NEAR(corrected.variance, ishigami_variance, 0.8);
    EXPECT_NEAR(corrected.noise_share.value, 0.5, 0.02);
    for (std::size_t i = 0; i < 3; ++i) {
        const SobolIndex& one = corrected.inputs[i];
        EXPECT_NEAR(one.first.value, ishigami_first[i], 0.06) << i;
        EXPECT_NEAR(one.total.value, ishigami_total[i] + 1.0, 0.06) << i;
        EXPECT_NEAR(one.first_of_run.value, ishigami_first[i] / 2.0, 0.03) << i;
        EXPECT_NEAR(one.total_of_run.value, (ishigami_total[i] + 1.0) / 2.0, 0.03) << i;
    }
    for (auto& numbers : seen) numbers.resize(1);
    const auto raw = indices(seen, 3);
    const std::vector<double> wrong{0.79, 0.73, 0.64};
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(raw.inputs[i].total.value, wrong[i], 0.03) << i;
}

// y = x1 + x2, and luck that is common to all points of a replicate; one run a point and a
// second run of block A. An input that does nothing has ST = 0, and the others theirs.
TEST(SobolIndices, TakeNoLuckOutOfWhatSharesIt) {
    const UnitPoints points = saltelli_blocks(1024, 3, 2);
    Replicates seen;
    for (const UnitPoint& point : points) seen.push_back({point[0] + point[1] + 2.0});
    for (std::size_t row = 0; row < 1024; ++row)
        seen[row * 5].push_back(seen[row * 5][0] - 4.0);
    const auto found = indices(seen, 3);
    EXPECT_EQ(found.noise_from, NoiseFrom::repeated_points);
    EXPECT_NEAR(found.inputs[0].total.value, 0.5, 0.01);
    EXPECT_NEAR(found.inputs[1].total.value, 0.5, 0.01);
    EXPECT_NEAR(found.inputs[2].total.value, 0.0, 1e-12);
}

// The same noise with two runs at every point, 8,192 rows. Over seeds the root of the mean
// squared error is .016.
TEST(SobolIndices, LoseNoiseByReplicates) {
    Replicates seen = seen_of(saltelli_blocks(8192, 3, 4), ishigami, 2);
    add_noise(seen, std::sqrt(ishigami_variance), 5);
    const auto found = indices(seen, 3);
    EXPECT_EQ(found.noise_from, NoiseFrom::all_points);
    EXPECT_EQ(found.replicates, 2u);
    EXPECT_NEAR(found.noise, ishigami_variance, 0.5);
    EXPECT_NEAR(found.variance, ishigami_variance, 0.8);
    expect_ishigami(found, 0.06);
}

// Common luck: each replicate lifts all points alike, by far more than they differ. It
// cancels within a replicate, and nothing may be subtracted for it.
TEST(SobolIndices, KeepWhatCommonLuckCancels) {
    Replicates seen = seen_of(saltelli_blocks(1024, 3, 6), ishigami, 2);
    const auto plain = indices(seen, 3);
    for (auto& numbers : seen) numbers[1] += 100.0;
    const auto found = indices(seen, 3);
    EXPECT_NEAR(found.variance, plain.variance, 1e-9);
    EXPECT_NEAR(found.noise, 5000.0, 1e-6);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(found.inputs[i].first.value, plain.inputs[i].first.value, 1e-9);
        EXPECT_NEAR(found.inputs[i].total.value, plain.inputs[i].total.value, 1e-9);
    }
}

// Four rows of two inputs, f = x1 + 2 x2 at 0 and 1, by hand: all S1 and ST from the sums
// of the formulas.
TEST(SobolIndices, AreAsByHand) {
    const Replicates seen{{0}, {3}, {1}, {2},   // A (0,0), B (1,1)
                          {1}, {2}, {0}, {3},   // A (1,0), B (0,1)
                          {2}, {1}, {3}, {0},   // A (0,1), B (1,0)
                          {3}, {0}, {2}, {1}};  // A (1,1), B (0,0)
    const auto found = indices(seen, 2);
    EXPECT_NEAR(found.mean, 1.5, 1e-12);
    EXPECT_NEAR(found.variance, 10.0 / 7.0, 1e-12);
    // Products for x1: 1.5, −.5, −.5, 1.5, mean .5; half squares are .5.
    EXPECT_NEAR(found.inputs[0].first.value, 0.35, 1e-12);
    EXPECT_NEAR(found.inputs[0].total.value, 0.35, 1e-12);
    EXPECT_NEAR(found.inputs[1].first.value, 1.4, 1e-12);
    EXPECT_NEAR(found.inputs[1].total.value, 1.4, 1e-12);
}

TEST(SobolIndices, LeaveOutTheWholeRowOfAFailedRun) {
    const UnitPoints points = saltelli_blocks(512, 3, 7);
    Replicates seen = seen_of(points, ishigami, 2);
    seen[5 * 17 + 3][1] = std::numeric_limits<double>::quiet_NaN();
    seen[5 * 100].clear();
    seen[5 * 200 + 4].pop_back();
    Replicates without = seen;
    for (std::size_t row : {200u, 100u, 17u})
        without.erase(without.begin() + std::ptrdiff_t(5 * row),
                      without.begin() + std::ptrdiff_t(5 * row + 5));
    const auto found = indices(seen, 3);
    const auto expected = indices(without, 3);
    EXPECT_EQ(found.rows, 512u);
    EXPECT_EQ(found.rows_used, 509u);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(found.inputs[i].total.value, expected.inputs[i].total.value);
}

TEST(SobolIndices, SaySoWhereNothingCanBeSeen) {
    const auto still = indices(Replicates(20, {1.0}), 3);
    EXPECT_EQ(still.variance, 0.0);
    EXPECT_TRUE(std::isnan(still.inputs[0].first.value));
    const auto empty = indices(Replicates(20), 3);
    EXPECT_EQ(empty.rows_used, 0u);
    EXPECT_TRUE(std::isnan(empty.inputs[2].total.value));
    EXPECT_THROW(sobol_indices(SaltelliLayout(20, 3), Replicates(19)),
                 std::invalid_argument);
}

// Intervals of 100 designs of 128 rows with noise of half the variance, 95 %. Sobol
// points vary less than rows as drawn, so they hold the truth at least as often as they
// say: .95 minus 4 standard errors of .022.
TEST(SobolIndices, HaveIntervalsThatHoldTheTruth) {
    int held = 0, asked = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Replicates seen = seen_of(saltelli_blocks(128, 3, seed), ishigami, 2);
        add_noise(seen, std::sqrt(0.5 * ishigami_variance), seed);
        const auto found = indices(seen, 3, {400, 0.95, seed});
        for (std::size_t i = 0; i < 3; ++i) {
            const IntervalEstimate& total = found.inputs[i].total;
            held += total.low <= ishigami_total[i] && total.high >= ishigami_total[i];
            ++asked;
        }
    }
    EXPECT_GE(static_cast<double>(held) / asked, 0.86);
}

}  // namespace
