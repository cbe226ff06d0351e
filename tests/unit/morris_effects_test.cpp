#include "analysis/sensitivity/morris_effects.hpp"
#include "analysis/sequences/morris_trajectories.hpp"

#include "unit/known_responses.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

using namespace verbund;
using namespace verbund::test;

namespace {

std::vector<std::vector<double>> inputs_of(const UnitPoints& points) {
    std::vector<std::vector<double>> inputs(points[0].size());
    for (const UnitPoint& point : points)
        for (std::size_t i = 0; i < point.size(); ++i) inputs[i].push_back(point[i]);
    return inputs;
}

// Two trajectories of y = 3 x1 + x1 x2, from (0, 0) and from (1, 1), steps of 2 ÷ 3.
TEST(MorrisEffects, AreAsByHand) {
    const double far = 2.0 / 3.0, near = 1.0 / 3.0;
    const auto moves = morris_moves(
        {{0.0, far, far, 1.0, 1.0, near}, {0.0, 0.0, far, 1.0, near, near}});
    EXPECT_EQ(moves[0][0].input, 0u);
    EXPECT_TRUE(moves[0][0].rises);
    EXPECT_EQ(moves[1][0].input, 1u);
    EXPECT_FALSE(moves[1][0].rises);
    // x1: 3 at x2 = 0, 3⅓ at x2 = ⅓; x2: ⅔ at x1 = ⅔, 1 at x1 = 1.
    const auto found = morris_effects(
        moves,
        {{0.0}, {2.0}, {2.0 + 4.0 / 9.0}, {4.0}, {3.0 + near}, {1.0 + 1.0 / 9.0}}, far);
    EXPECT_NEAR(found.inputs[0].mean.value, 3.0 + 1.0 / 6.0, 1e-12);
    EXPECT_NEAR(found.inputs[0].absolute.value, 3.0 + 1.0 / 6.0, 1e-12);
    EXPECT_NEAR(found.inputs[0].deviation, near / std::sqrt(2.0), 1e-12);
    EXPECT_NEAR(found.inputs[1].mean.value, 5.0 / 6.0, 1e-12);
    EXPECT_TRUE(std::isnan(found.inputs[0].by_luck));
    EXPECT_EQ(found.trajectories_used, 2u);
}

// The exact mean, mean of the absolute and deviation of Ishigami's effects: every one of
// the 64 starts on the grid of 4 levels is as likely.
struct Exact {
    double mean = 0.0, absolute = 0.0, square = 0.0;
};

Exact exact_ishigami(std::size_t input) {
    Exact exact;
    for (int start = 0; start < 64; ++start) {
        UnitPoint at{start % 4 / 3.0, start / 4 % 4 / 3.0, start / 16 / 3.0};
        const double before = ishigami(at);
        const double by = at[input] < 0.5 ? 2.0 / 3.0 : -2.0 / 3.0;
        at[input] += by;
        const double effect = (ishigami(at) - before) / by;
        exact.mean += effect / 64.0;
        exact.absolute += std::abs(effect) / 64.0;
        exact.square += effect * effect / 64.0;
    }
    return exact;
}

// 2,000 trajectories; means within 4 standard errors, deviations within 5 %.
TEST(MorrisEffects, OfIshigamiAreThoseOfItsGrid) {
    const UnitPoints points = morris_trajectories(2000, 3, 11);
    Replicates seen;
    for (const UnitPoint& point : points) seen.push_back({ishigami(point)});
    const auto found =
        morris_effects(morris_moves(inputs_of(points)), seen, morris_step(), {200});
    for (std::size_t input = 0; input < 3; ++input) {
        const Exact exact = exact_ishigami(input);
        const double deviation = std::sqrt(exact.square - exact.mean * exact.mean);
        const double of_absolute =
            std::sqrt(exact.square - exact.absolute * exact.absolute);
        const double errors = 4.0 / std::sqrt(2000.0);
        const MorrisEffect& one = found.inputs[input];
        EXPECT_NEAR(one.mean.value, exact.mean, errors * deviation + 1e-9) << input;
        EXPECT_NEAR(one.absolute.value, exact.absolute, errors * of_absolute + 1e-9)
            << input;
        EXPECT_NEAR(one.deviation, deviation, 0.05 * deviation) << input;
    }
}

// An input without effect under noise of its own has the μ* of luck; where luck is
// common to all points, it has exactly 0. 2,000 trajectories, 4 replicates: 5 %.
TEST(MorrisEffects, SayWhatLuckAloneWouldGive) {
    const UnitPoints points = morris_trajectories(2000, 2, 12);
    RandomStream stream(13);
    Replicates own, common;
    for (const UnitPoint& point : points) {
        own.emplace_back();
        common.emplace_back();
        for (int k = 0; k < 4; ++k) {
            own.back().push_back(point[0] + stream.normal());
            common.back().push_back(point[0] + 100.0 * k);
        }
    }
    const auto moves = morris_moves(inputs_of(points));
    const auto idle = morris_effects(moves, own, morris_step(), {200}).inputs[1];
    // The error of an effect: √(2 ÷ 4) · 1.5.
    EXPECT_NEAR(idle.by_luck, std::sqrt(2.0 / std::numbers::pi * 0.5) * 1.5, 0.02);
    EXPECT_NEAR(idle.absolute.value, idle.by_luck, 0.05 * idle.by_luck);
    const auto shared = morris_effects(moves, common, morris_step(), {200}).inputs;
    EXPECT_NEAR(shared[1].absolute.value, 0.0, 1e-12);
    EXPECT_NEAR(shared[1].by_luck, 0.0, 1e-6);
    EXPECT_NEAR(shared[0].mean.value, 1.0, 1e-9);
}

TEST(MorrisEffects, LeaveOutTheWholeTrajectoryOfAFailedRun) {
    const UnitPoints points = morris_trajectories(6, 3, 14);
    Replicates seen;
    for (const UnitPoint& point : points) seen.push_back({ishigami(point)});
    seen[9] = {std::nan("")};
    const auto moves = morris_moves(inputs_of(points));
    const auto found = morris_effects(moves, seen, morris_step());
    EXPECT_EQ(found.trajectories, 6u);
    EXPECT_EQ(found.trajectories_used, 5u);
    for (const MorrisEffect& one : found.inputs)
        EXPECT_TRUE(std::isfinite(one.absolute.value));
}

TEST(MorrisMoves, TellAStepThatWasRoundedAway) {
    const auto moves = morris_moves(
        {{0.0, 1.0, 1.0, 1.0}, {5.0, 5.0, 5.0, 5.0}, {2.0, 2.0, 2.0, 3.0}});
    EXPECT_EQ(moves[0][0].input, 0u);
    EXPECT_EQ(moves[0][1].input, 1u);
    EXPECT_EQ(moves[0][2].input, 2u);
}

TEST(MorrisMoves, RefuseWhatIsNoTrajectory) {
    EXPECT_THROW(morris_moves({{0.0, 1.0}, {0.0, 1.0}}), std::invalid_argument);
    EXPECT_THROW(morris_moves({{0.0, 1.0, 1.0}, {0.0, 1.0, 0.0}}),
                 std::invalid_argument);
    EXPECT_THROW(morris_moves({{0.0, 1.0, 0.0}, {0.0, 0.0, 0.0}}),
                 std::invalid_argument);
    EXPECT_THROW(morris_moves({}), std::invalid_argument);
    EXPECT_THROW(morris_effects({{{0, true}}}, {{1.0}}, 0.5), std::invalid_argument);
    EXPECT_THROW(morris_effects({{{0, true}}}, {{1.0}, {2.0}}, 0.0),
                 std::invalid_argument);
}

}  // namespace
