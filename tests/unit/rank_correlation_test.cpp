#include "analysis/rank_correlation.hpp"
#include "analysis/random_stream.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <stdexcept>
#include <vector>

using namespace verbund;

namespace {

TEST(Ranks, OfEqualNumbersAreShared) {
    EXPECT_EQ(ranks_of(std::vector{3.0, 1.0, 3.0, 2.0, 3.0}),
              (std::vector{4.0, 1.0, 4.0, 2.0, 4.0}));
    EXPECT_TRUE(ranks_of({}).empty());
}

// One input alone: Spearman's. Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 − 6 · 4 ÷ 120 = .8.
TEST(PartialRanks, OfOneInputAreSpearmans) {
    const auto found = partial_rank_correlations({{1.0, 4.0, 9.0, 16.0, 25.0}},
                                                 std::vector{0.2, 0.1, 7.0, 5.0, 8.0});
    EXPECT_NEAR(found[0].value, 0.8, 1e-12);
    // Fisher: atanh .8 ± 1.959964 ÷ √2.
    EXPECT_NEAR(found[0].low, std::tanh(1.0986123 - 1.3859038), 1e-6);
    EXPECT_NEAR(found[0].high, std::tanh(1.0986123 + 1.3859038), 1e-6);
}

// By hand: xy = .8, xz = .6, zy = .5, so (.8 − .6 · .5) ÷ √((1 − .36)(1 − .25)) = .7217.
TEST(PartialRanks, HoldTheOtherInput) {
    const std::vector<double> x{1, 2, 3, 4, 5}, z{3, 1, 2, 5, 4}, y{2, 1, 4, 3, 5};
    const auto spearman = [](const auto& a, const auto& b) {
        double squares = 0.0;
        for (std::size_t i = 0; i < 5; ++i) squares += (a[i] - b[i]) * (a[i] - b[i]);
        return 1.0 - squares / 20.0;
    };
    const double xy = spearman(x, y), zy = spearman(z, y), xz = spearman(x, z);
    const double left = std::sqrt((1.0 - xz * xz) * (1.0 - zy * zy));
    EXPECT_NEAR(partial_rank_correlations({x, z}, y)[0].value, (xy - xz * zy) / left,
                1e-12);
    EXPECT_NEAR(partial_rank_correlations({x, z}, y)[0].value, 0.7217, 5e-5);
}

// What one input determines goes with it wholly, and nothing is left for the other.
TEST(PartialRanks, AreOneWhereAnInputDeterminesTheOutput) {
    const std::vector<double> x{1, 2, 3, 4, 5, 6}, idle{3, 1, 2, 5, 4, 6};
    const auto rising = partial_rank_correlations({x, idle}, x);
    EXPECT_NEAR(rising[0].value, 1.0, 1e-9);
    EXPECT_TRUE(std::isnan(rising[0].low)) << "of 6 points one in 360 is so by chance";
    EXPECT_TRUE(std::isnan(rising[1].value));
    const std::vector<double> falling{6, 5, 4, 3, 2, 1};
    EXPECT_NEAR(partial_rank_correlations({idle, x}, falling)[1].value, -1.0, 1e-9);
    EXPECT_NEAR(partial_rank_correlations({x}, falling)[0].value, -1.0, 1e-9);
}

// y = x1 − x2 ÷ 2 + noise of deviation 1, x1 and x2 standard normal with correlation .6.
// Ranks of a pair with correlation ρ are correlated 6 ÷ π · asin(ρ ÷ 2) (Pearson 1907).
// n = 20,000: tolerance .03, about 4 standard errors of .007.
TEST(PartialRanks, FindTheKnownOnesOfANormalLaw) {
    RandomStream stream(20271);
    std::vector<std::vector<double>> x(2);
    std::vector<double> y;
    for (int i = 0; i < 20'000; ++i) {
        x[0].push_back(stream.normal());
        x[1].push_back(0.6 * x[0].back() + 0.8 * stream.normal());
        y.push_back(x[0].back() - 0.5 * x[1].back() + stream.normal());
    }
    const auto of_ranks = [](double rho) {
        return 6.0 / std::numbers::pi * std::asin(rho / 2.0);
    };
    const double deviation = std::sqrt(1.0 + 0.25 - 0.6 + 1.0);
    const double r1 = of_ranks((1.0 - 0.3) / deviation);
    const double r2 = of_ranks((0.6 - 0.5) / deviation);
    const double r12 = of_ranks(0.6);
    const auto found = partial_rank_correlations(x, y);
    const double both = 1.0 - r12 * r12;
    EXPECT_NEAR(found[0].value, (r1 - r2 * r12) / std::sqrt(both * (1.0 - r2 * r2)),
                0.03);
    EXPECT_NEAR(found[1].value, (r2 - r1 * r12) / std::sqrt(both * (1.0 - r1 * r1)),
                0.03);
}

// 95 % intervals of an input of no effect beside one of effect, 40 points: 2,000 tries
// should hold 0 in .95 of them, ± 4 standard errors of .0049.
TEST(PartialRanks, HaveIntervalsThatHoldWhatTheySay) {
    RandomStream stream(7);
    int held = 0;
    for (int trial = 0; trial < 2000; ++trial) {
        std::vector<std::vector<double>> x(3);
        std::vector<double> y;
        for (int i = 0; i < 40; ++i) {
            for (auto& input : x) input.push_back(stream.uniform());
            y.push_back(x[0].back() + stream.uniform());
        }
        const IntervalEstimate idle = partial_rank_correlations(x, y)[1];
        held += idle.low <= 0.0 && idle.high >= 0.0;
    }
    EXPECT_NEAR(held / 2000.0, 0.95, 0.0195);
}

TEST(PartialRanks, SaySoWhereNothingCanBeSeen) {
    const std::vector<double> x{1, 2, 3, 4, 5}, y{2, 1, 4, 3, 5}, idle(5, 1.0);
    const auto found = partial_rank_correlations({x, idle}, y);
    EXPECT_NEAR(found[0].value, 0.8, 1e-12);
    EXPECT_TRUE(std::isnan(found[1].value));
    EXPECT_TRUE(std::isnan(partial_rank_correlations({x, x}, y)[0].value));
    EXPECT_TRUE(std::isnan(partial_rank_correlations({x}, idle)[0].value));
    EXPECT_THROW(partial_rank_correlations({{1.0, 2.0}}, y), std::invalid_argument);
    EXPECT_THROW(partial_rank_correlations({{1, 2, 3, 4, NAN}}, y),
                 std::invalid_argument);
}

}  // namespace
