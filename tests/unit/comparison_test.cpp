#include "analysis/comparison.hpp"

#include "analysis/over_points.hpp"
#include "analysis/random_stream.hpp"
#include "analysis/stopping.hpp"
#include "analysis/undefined.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace verbund;

namespace {

// Numbers by strategy and replicate, of one metric at one point.
Outcomes outcomes_of(const std::vector<std::vector<double>>& strategies) {
    std::vector<std::string> names;
    for (std::size_t s = 0; s < strategies.size(); ++s)
        names.push_back(std::string(1, static_cast<char>('a' + s)));
    Outcomes outcomes({"money"}, names, 1);
    for (std::size_t s = 0; s < strategies.size(); ++s)
        for (std::size_t r = 0; r < strategies[s].size(); ++r)
            outcomes.put(0, s, 0, r, strategies[s][r]);
    return outcomes;
}

// b − a is 3, 2, 3, 2 and c − a is 1, −1, 2, 0.
Outcomes by_hand() {
    return outcomes_of({{10, 12, 14, 16}, {13, 14, 17, 18}, {11, 11, 16, 16}});
}

// Student's t with 3 degrees of freedom has a closed law, 1/2 + (x ÷ (1 + x²) + atan x)
// ÷ π with x = t ÷ √3. With 1 − (1 − √.95) ÷ 2 it gives t = 4.156450, so the half
// widths are 4.156450 · √(1/3) ÷ 2 and 4.156450 · √(5/3) ÷ 2.
TEST(Comparison, IsAsByHand) {
    const Outcomes outcomes = by_hand();
    const std::array asked{Comparison{0, 1, 0, true}, Comparison{0, 2, 0, true}};
    const auto found = compared(outcomes, asked, 0.95);
    EXPECT_EQ(found[0].family, 2u);
    EXPECT_DOUBLE_EQ(found[0].difference.mean, 2.5);
    EXPECT_NEAR(found[0].difference.high - 2.5, 1.1998639, 5e-7);
    EXPECT_DOUBLE_EQ(found[1].difference.mean, 0.5);
    EXPECT_NEAR(0.5 - found[1].difference.low, 2.6829772, 5e-7);
    EXPECT_NEAR(found[0].difference.p, 0.00323904, 5e-8);
    EXPECT_NEAR(found[0].p, 2.0 * 0.00323904, 1e-7);  // Holm: the least of two, times 2
    EXPECT_NEAR(found[1].p, 0.4950253, 5e-7);         // the greatest, times 1
    EXPECT_FALSE(found[0].spread);
    EXPECT_DOUBLE_EQ(found[1].difference.better, 0.625);  // two of four, and a tie
}

TEST(Comparison, WhatIsAskedAfterwardsIsAFamilyOfItsOwn) {
    const Outcomes outcomes = by_hand();
    const std::array before{Comparison{0, 1, 0, true}, Comparison{0, 2, 0, true}};
    const std::array both{before[0], Comparison{0, 2, 1, false}, before[1]};
    const auto alone = compared(outcomes, before, 0.95);
    const auto found = compared(outcomes, both, 0.95);
    EXPECT_EQ(found[0].difference.low, alone[0].difference.low);
    EXPECT_EQ(found[0].p, alone[0].p);
    EXPECT_EQ(found[2].p, alone[1].p);
    EXPECT_EQ(found[1].family, 1u);
    const PairedDifference single = paired_difference(
        outcomes.of(0, 1, 0), outcomes.of(0, 2, 0), sidak_confidence(0.95, 1));
    EXPECT_EQ(found[1].difference.low, single.low);
    EXPECT_EQ(found[1].p, single.p);
}

TEST(Comparison, OfRunsAddedUntilDecidedHoldsAtEveryLook) {
    const Outcomes outcomes = outcomes_of({{1, 2, 3, 4, 5}, {3, 5, 4, 8, 7}});
    const std::array asked{Comparison{0, 1, 0, true}};
    const PairedDifference once = compared(outcomes, asked, 0.95)[0].difference;
    const Compared found = compared(outcomes, asked, 0.95, true)[0];
    const AtAnyLook look =
        at_any_look(interval_of(std::vector{2.0, 3.0, 1.0, 4.0, 2.0}), 0.95);
    EXPECT_DOUBLE_EQ(found.difference.low, 2.4 - look.half_width);
    EXPECT_DOUBLE_EQ(found.p, look.p);
    EXPECT_LT(found.difference.low, once.low);
    EXPECT_GT(found.p, once.p);
}

// No point has numbers of all three, so nobody is ruled out.
TEST(Comparison, WithoutACommonPointEachMayBeTheBest) {
    Outcomes outcomes({"money"}, {"a", "b", "c"}, 2);
    for (std::size_t r = 0; r < 4; ++r) {
        outcomes.put(0, 0, 0, r, 1.0);
        outcomes.put(0, 1, 0, r, 2.0);
        outcomes.put(0, 2, 1, r, 3.0);
    }
    const std::array<std::size_t, 3> all{0, 1, 2};
    for (const AgainstTheBest& one : extremes_of(outcomes, 0, all, 0.95).greatest)
        EXPECT_TRUE(one.may_be_best);
}

TEST(Comparison, OfFewerThanTwoPairsHasNoInterval) {
    const Outcomes outcomes = outcomes_of({{1, 2}, {3}, {}, {undefined, undefined}});
    const std::array asked{Comparison{0, 1, 0, true}, Comparison{0, 2, 0, true},
                           Comparison{0, 3, 0, true}};
    const auto found = compared(outcomes, asked, 0.95);
    EXPECT_EQ(found[0].difference.pairs, 1u);
    EXPECT_EQ(found[0].difference.mean, 2.0);
    EXPECT_TRUE(std::isnan(found[0].difference.low));
    for (std::size_t i : {1u, 2u}) {
        EXPECT_EQ(found[i].difference.pairs, 0u);
        EXPECT_TRUE(std::isnan(found[i].difference.mean));
        EXPECT_EQ(found[i].points_left_out, std::vector<std::size_t>{0});
        EXPECT_EQ(found[i].p, 1.0);
    }
    EXPECT_TRUE(compared(outcomes, {}, 0.95).empty());
    EXPECT_THROW(compared(outcomes, asked, 1.0), std::invalid_argument);
}

// At point i the difference is i plus luck that all points of a replicate share.
struct Planted {
    static constexpr std::array luck{-0.3, 0.1, 0.5, -0.1, -0.2};
    Outcomes outcomes{{"money"}, {"a", "b"}, 5};

    Planted() {
        for (std::size_t point = 0; point < 5; ++point)
            for (std::size_t r = 0; r < luck.size(); ++r) {
                const double base = 100.0 * static_cast<double>(r) - 7.0;
                outcomes.put(0, 0, point, r, base);
                outcomes.put(0, 1, point, r,
                             base + static_cast<double>(point) - 0.5 + luck[r]);
            }
    }

    Compared answer() const {
        return compared(outcomes, std::array{Comparison{0, 1, 0, true}}, 0.95)[0];
    }
};

// Differences of points are −.5, .5 … 3.5. Many points do not take away luck that they
// share: the error of the mean is that of the five replicates.
TEST(Comparison, LuckAndPointsStandApart) {
    const Compared found = Planted().answer();
    const PairedDifference luck = paired_difference(
        std::vector<double>(5, 0.0),
        std::vector<double>(Planted::luck.begin(), Planted::luck.end()));
    EXPECT_EQ(found.difference.pairs, 5u);
    EXPECT_NEAR(found.difference.mean, 1.5, 1e-12);
    EXPECT_NEAR(found.difference.high, 1.5 + luck.high, 1e-12);
    ASSERT_TRUE(found.spread);
    EXPECT_EQ(found.spread->points, 5u);
    EXPECT_NEAR(found.spread->least, -0.5, 1e-12);
    EXPECT_NEAR(found.spread->greatest, 3.5, 1e-12);
    EXPECT_EQ(found.spread->least_at, 0u);
    EXPECT_EQ(found.spread->greatest_at, 4u);
    EXPECT_NEAR(found.spread->deviation, std::sqrt(2.5), 1e-12);
    EXPECT_EQ(found.spread->above, 4u);
    EXPECT_DOUBLE_EQ(found.difference.better, 20.5 / 25.0);  // of runs, not of means
}

TEST(Comparison, AReplicateCountsWhereEveryPointHasIt) {
    Planted planted;
    planted.outcomes.put(0, 1, 3, 2, undefined);
    planted.outcomes.put(0, 0, 4, 7, 1.0);
    const Compared one_less = planted.answer();
    EXPECT_EQ(one_less.difference.pairs, 4u);
    EXPECT_NEAR(one_less.difference.mean, 1.5 - 0.5 / 4.0, 1e-12);
    EXPECT_TRUE(one_less.points_left_out.empty());
    for (std::size_t r = 0; r < 5; ++r) planted.outcomes.put(0, 0, 3, r, undefined);
    const Compared without = planted.answer();
    EXPECT_EQ(without.points_left_out, std::vector<std::size_t>{3});
    EXPECT_EQ(without.difference.pairs, 5u);
    EXPECT_NEAR(without.difference.mean, (-0.5 + 0.5 + 1.5 + 3.5) / 4.0, 1e-12);
    EXPECT_EQ(without.spread->greatest_at, 4u);
}

TEST(Comparison, SaysWhichMayBeTheGreatestAndWhichTheLeast) {
    const Outcomes outcomes =
        outcomes_of({{10, 12, 14, 16},
                     {13, 15.1, 17, 19},
                     {13.1, 15, 17.1, 18.9},
                     {undefined, undefined, undefined, undefined}});
    const std::array<std::size_t, 4> all{3, 0, 1, 2};
    const Extremes found = extremes_of(outcomes, 0, all, 0.95);
    EXPECT_FALSE(found.greatest[0].may_be_best || found.least[0].may_be_best);
    EXPECT_FALSE(found.greatest[1].may_be_best);
    EXPECT_TRUE(found.greatest[2].may_be_best && found.greatest[3].may_be_best);
    EXPECT_TRUE(found.least[1].may_be_best);
    EXPECT_FALSE(found.least[2].may_be_best || found.least[3].may_be_best);
}

// Four strategies and a baseline, two metrics, two points, 16 replicates. All share
// luck, and the metrics of a strategy are correlated. The true differences are 0.
Outcomes drawn(RandomStream& stream) {
    Outcomes outcomes({"x", "y"}, {"a", "b", "c", "d", "e"}, 2);
    for (std::size_t point = 0; point < 2; ++point)
        for (std::size_t r = 0; r < 16; ++r) {
            const double common = 5.0 * stream.normal();
            for (std::size_t strategy = 0; strategy < 5; ++strategy) {
                const double own = stream.normal();
                for (std::size_t metric = 0; metric < 2; ++metric)
                    outcomes.put(metric, strategy, point, r,
                                 common + own + stream.normal());
            }
        }
    return outcomes;
}

// 4,000 experiments. All eight intervals hold 0 in at least 95 % of them, and Holm's p
// finds a difference in at most 5 %. Both bounds are given four standard errors, 1.4
// percent points: were the truth 95 %, a free seed would fail 1 in 30,000. Correlation
// makes Šidák safe; above 98.5 % the intervals would be wider than the correlation asks.
TEST(Comparison, AllIntervalsHoldTogether) {
    std::vector<Comparison> asked;
    for (std::size_t metric = 0; metric < 2; ++metric)
        for (std::size_t strategy = 1; strategy < 5; ++strategy)
            asked.push_back({metric, strategy, 0, true});
    RandomStream stream(17);
    constexpr int experiments = 4000;
    double hold = 0.0, found_by_holm = 0.0;
    for (int i = 0; i < experiments; ++i) {
        bool all_hold = true, any_found = false;
        for (const Compared& one : compared(drawn(stream), asked, 0.95)) {
            all_hold &= one.difference.low <= 0.0 && 0.0 <= one.difference.high;
            any_found |= one.p < 0.05;
        }
        hold += all_hold;
        found_by_holm += any_found;
    }
    const double four_errors = 4.0 * std::sqrt(0.05 * 0.95 / experiments);
    EXPECT_GT(hold / experiments, 0.95 - four_errors);
    EXPECT_LT(hold / experiments, 0.985);
    EXPECT_LT(found_by_holm / experiments, 0.05 + four_errors);
    EXPECT_GT(found_by_holm / experiments, 0.01);
}

TEST(OverPoints, MeansAreOfReplicatesThatEveryPointHas) {
    Outcomes outcomes({"money"}, {"a"}, 3);
    outcomes.put(0, 0, 0, 0, 1.0);
    outcomes.put(0, 0, 0, 1, 2.0);
    outcomes.put(0, 0, 2, 0, 5.0);
    const std::array<std::size_t, 1> strategy{0};
    const auto points = points_with_all(outcomes, 0, strategy);
    EXPECT_EQ(points, (std::vector<std::size_t>{0, 2}));
    const auto means = means_over_points(outcomes, 0, 0, points);
    ASSERT_EQ(means.size(), 2u);
    EXPECT_DOUBLE_EQ(means[0], 3.0);
    EXPECT_TRUE(std::isnan(means[1]));
    EXPECT_TRUE(means_over_points(outcomes, 0, 0, {}).empty());
}

}  // namespace
