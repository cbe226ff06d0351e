#include "analysis/robustness.hpp"
#include "analysis/one_at_a_time.hpp"
#include "analysis/random_stream.hpp"
#include "analysis/undefined.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>

using namespace verbund;

namespace {

// Savage's case, by hand. Strategy 0 is safe, 1 is bold, 2 is middling.
//            a    b    c     worst   regrets        greatest
//   safe     4    4    4     4       5  2  0        5
//   bold     9    6    0     0       0  0  4        4
//   middling 6    5    3     3       3  1  1        3
const StrategyByPoint payoffs{{4, 4, 4}, {9, 6, 0}, {6, 5, 3}};

TEST(Robustness, WorstRegretAndShareAreAsByHand) {
    const Robustness found = robustness_of(payoffs, Wanted::more, {{}, 0});
    ASSERT_EQ(found.strategies.size(), 3u);
    EXPECT_EQ(found.points, 3u);
    const auto& [safe, bold, middling] =
        std::tie(found.strategies[0], found.strategies[1], found.strategies[2]);
    EXPECT_EQ(safe.worst, 4.0);
    EXPECT_EQ(bold.worst, 0.0);
    EXPECT_EQ(bold.worst_at, 2u);
    EXPECT_EQ(middling.worst, 3.0);
    EXPECT_EQ(safe.regret, 5.0);
    EXPECT_EQ(safe.regret_at, 0u);
    EXPECT_EQ(bold.regret, 4.0);
    EXPECT_EQ(middling.regret, 3.0);
    EXPECT_DOUBLE_EQ(bold.mean, 5.0);
    EXPECT_DOUBLE_EQ(safe.good_enough, 1.0);
    EXPECT_DOUBLE_EQ(bold.good_enough, 2.0 / 3.0);
    const auto best = [&](double AcrossPoints::*column, Wanted wanted) {
        return best_by(found.strategies, column, wanted);
    };
    using Strategies = std::vector<std::size_t>;
    EXPECT_EQ(best(&AcrossPoints::worst, Wanted::more), Strategies{0});
    EXPECT_EQ(best(&AcrossPoints::regret, Wanted::less), Strategies{2});
    EXPECT_EQ(best(&AcrossPoints::mean, Wanted::more), Strategies{1});
}

TEST(Robustness, WhereLessIsWantedAllSignsTurn) {
    StrategyByPoint costs = payoffs;
    for (std::vector<double>& strategy : costs)
        for (double& number : strategy) number = -number;
    const Robustness gains = robustness_of(payoffs, Wanted::more, {3.5, 0});
    const Robustness found = robustness_of(costs, Wanted::less, {-3.5, 0});
    for (std::size_t s = 0; s < 3; ++s) {
        EXPECT_EQ(found.strategies[s].worst, -gains.strategies[s].worst);
        EXPECT_EQ(found.strategies[s].regret, gains.strategies[s].regret);
        EXPECT_EQ(found.strategies[s].good_enough, gains.strategies[s].good_enough);
    }
    EXPECT_DOUBLE_EQ(gains.strategies[2].good_enough, 2.0 / 3.0);
}

TEST(Robustness, PointsWithoutANumberCountForNobody) {
    StrategyByPoint gaps = payoffs;
    gaps[1][2] = undefined;
    const Robustness found = robustness_of(gaps, Wanted::more, {{}, 0});
    EXPECT_EQ(found.points, 2u);
    EXPECT_EQ(found.left_out, std::vector<std::size_t>{2});
    EXPECT_EQ(found.strategies[2].worst, 5.0);
    const Robustness none = robustness_of({{undefined}, {1.0}}, Wanted::more, {{}, 0});
    EXPECT_TRUE(std::isnan(none.strategies[1].mean));
    EXPECT_TRUE(best_by(none.strategies, &AcrossPoints::worst, Wanted::more).empty());
}

TEST(Robustness, MeansAreOverTheReplicatesThatHaveANumber) {
    Outcomes outcomes({"income"}, {"a"}, 2);
    outcomes.put(0, 0, 0, 0, 1.0);
    outcomes.put(0, 0, 0, 2, 4.0);  // replicate 1 failed
    const StrategyByPoint means = means_of(outcomes, 0);
    EXPECT_EQ(means[0][0], 2.5);
    EXPECT_TRUE(std::isnan(means[0][1]));
}

// "new" is 1 above "base" in every pair. It failed where luck was good, which is no fault
// of its rule.
TEST(Robustness, MeansAreOfTheSameLuck) {
    Outcomes outcomes({"income"}, {"base", "new"}, 1);
    const double luck[]{10.0, 10.0, 40.0};
    for (std::size_t r = 0; r < 3; ++r) {
        outcomes.put(0, 0, 0, r, luck[r]);
        if (r < 2) outcomes.put(0, 1, 0, r, luck[r] + 1.0);
    }
    const StrategyByPoint means = means_of(outcomes, 0);
    EXPECT_EQ(means[0][0], 10.0);
    EXPECT_EQ(means[1][0], 11.0);
}

// Two inputs, three points: the base, `fee` doubled, `vote` the other word. Two
// strategies, three replicates. Differences by replicate:
//   base  1 2 3      fee  −2 −1 0 → moved −3 −3 −3      vote  2 3 5 → moved 1 1 2
TEST(OneAtATime, MovesAndTurnsAreAsByHand) {
    Outcomes outcomes({"income"}, {"alone", "together"}, 3);
    const double luck[]{10.0, 20.0, 30.0};
    const double difference[3][3]{{1, 2, 3}, {-2, -1, 0}, {2, 3, 5}};
    for (std::size_t point = 0; point < 3; ++point)
        for (std::size_t r = 0; r < 3; ++r) {
            outcomes.put(0, 0, point, r, luck[r]);
            outcomes.put(0, 1, point, r, luck[r] + difference[point][r]);
        }
    DesignTable design{"assumptions", 3, {}};
    design.columns.push_back({"vote", "", {}, {"", "", "none"}});
    design.columns.push_back({"fee", "EUR", {undefined, 60.0, undefined}, {}});
    EXPECT_TRUE(is_one_at_a_time(design));
    const WhatItRestsOn found = what_it_rests_on(outcomes, 0, 1, 0, design);
    EXPECT_DOUBLE_EQ(found.base.mean, 2.0);
    ASSERT_EQ(found.ranking.size(), 2u);
    EXPECT_EQ(found.ranking[0].column, 1u);
    const Change& fee = found.ranking[0].changes.at(0);
    EXPECT_EQ(fee.point, 1u);
    EXPECT_DOUBLE_EQ(fee.moved.mean, -3.0);
    EXPECT_DOUBLE_EQ(fee.moved.half_width, 0.0);
    EXPECT_DOUBLE_EQ(fee.difference.mean, -1.0);
    EXPECT_EQ(fee.turn, Turn::maybe);  // −1 ± 2.48
    EXPECT_EQ(fee.p, 0.25);            // three equal moves: the sign test's
    const Change& vote = found.ranking[1].changes.at(0);
    EXPECT_DOUBLE_EQ(vote.moved.mean, 4.0 / 3.0);
    EXPECT_EQ(vote.turn, Turn::none);
    EXPECT_NEAR(vote.p, 2.0 * 0.0571910, 1e-7);  // t = 4 with 2 degrees of freedom
}

// 60 changes that do nothing, under luck of their own, 8 pairs: without Holm's test one or
// two turn the sign surely, with it one of twenty such tables has any. And none does
// where the base itself has no sign.
TEST(OneAtATime, LuckTurnsNoSignSurely) {
    RandomStream stream(7);
    Outcomes outcomes({"income"}, {"alone", "together"}, 61);
    DesignTable design{"assumptions", 61, {}};
    for (std::size_t column = 0; column < 60; ++column) {
        design.columns.push_back({"i", "", std::vector<double>(61, undefined), {}});
        design.columns.back().numbers[column + 1] = 0.5;
    }
    for (std::size_t point = 0; point < 61; ++point)
        for (std::size_t r = 0; r < 8; ++r) {
            outcomes.put(0, 0, point, r, 0.0);
            outcomes.put(0, 1, point, r, stream.normal() + (point == 7 ? 9.0 : 0.0));
        }
    const WhatItRestsOn found = what_it_rests_on(outcomes, 0, 1, 0, design);
    ASSERT_LT(std::abs(found.base.mean), found.base.half_width);
    for (const Influence& input : found.ranking)
        EXPECT_NE(input.changes[0].turn, Turn::surely) << input.column;
    for (std::size_t r = 0; r < 8; ++r) outcomes.put(0, 1, 0, r, -9.0 - 0.1 * r);
    for (const Influence& input : what_it_rests_on(outcomes, 0, 1, 0, design).ranking)
        EXPECT_EQ(input.changes[0].turn == Turn::surely, input.column == 6)
            << input.column;
}

TEST(OneAtATime, PointsThatChangeNothingOrMoreAreNotRead) {
    Outcomes outcomes({"income"}, {"a", "b"}, 4);
    DesignTable design{"list", 4, {}};
    design.columns.push_back({"x", "", {1.0, 1.0, 2.0, 2.0}, {}});
    design.columns.push_back({"y", "", {1.0, 1.0, 3.0, 1.0}, {}});
    EXPECT_FALSE(is_one_at_a_time(design));
    const WhatItRestsOn found = what_it_rests_on(outcomes, 0, 1, 0, design);
    EXPECT_EQ(found.unread, (std::vector<std::size_t>{1, 2}));
    ASSERT_EQ(found.ranking.size(), 1u);
    EXPECT_EQ(found.ranking[0].changes.at(0).turn, Turn::none);  // no numbers
}

// Twenty inputs of which none matters, 400 times: how often Holm's p of any is below
// .05. At most .05 are; within 4 standard errors .094, false alarm 3·10⁻⁵.
TEST(OneAtATime, AnInputWithoutInfluenceIsSeldomFound) {
    std::size_t alarms = 0;
    DesignTable design{"assumptions", 21, {}};
    for (std::size_t input = 0; input < 20; ++input) {
        design.columns.push_back({"x", "", std::vector<double>(21, undefined), {}});
        design.columns.back().numbers[input + 1] = 1.0;
    }
    for (std::uint64_t trial = 0; trial < 400; ++trial) {
        Outcomes outcomes({"m"}, {"a", "b"}, 21);
        Draw draw({7, trial}, Purpose::test, 0, 0);
        for (std::size_t point = 0; point < 21; ++point)
            for (std::size_t r = 0; r < 8; ++r) {
                outcomes.put(0, 0, point, r, 0.0);
                outcomes.put(0, 1, point, r, draw.uniform() + draw.uniform());
            }
        bool alarm = false;
        for (const Influence& one : what_it_rests_on(outcomes, 0, 1, 0, design).ranking)
            alarm |= one.changes[0].p < 0.05;
        alarms += alarm;
    }
    EXPECT_LT(static_cast<double>(alarms) / 400.0,
              0.05 + test::four_errors_of_share(0.05, 400.0));
}

}  // namespace
