#include "analysis/regression.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace verbund;

namespace {

TEST(Correlation, IsAsByHand) {
    const std::vector<double> x{1.0, 2.0, 3.0};
    EXPECT_DOUBLE_EQ(correlation(x, std::vector{5.0, 7.0, 9.0}), 1.0);
    EXPECT_DOUBLE_EQ(correlation(x, std::vector{1.0, 3.0, 2.0}), 0.5);
    EXPECT_DOUBLE_EQ(correlation(x, std::vector{1e9 - 1.0, 1e9 - 3.0, 1e9 - 2.0}),
                     -0.5);
    EXPECT_TRUE(std::isnan(correlation(x, std::vector{4.0, 4.0, 4.0})));
}

TEST(LeastSquares, FindsWhatIsWithoutNoise) {
    std::vector<std::vector<double>> x;
    std::vector<double> y;
    for (double a : {0.0, 1.0, 2.5})
        for (double b : {-1.0, 0.0, 4.0}) {
            x.push_back({a, b, a * b});
            y.push_back(3.0 - 2.0 * a + 0.5 * b + 0.25 * a * b);
        }
    const std::vector<double> found = least_squares(x, y);
    ASSERT_EQ(found.size(), 4u);
    EXPECT_NEAR(found[0], 3.0, 1e-12);
    EXPECT_NEAR(found[1], -2.0, 1e-12);
    EXPECT_NEAR(found[2], 0.5, 1e-12);
    EXPECT_NEAR(found[3], 0.25, 1e-12);
}

// y = 0, 2, 1, 5 at x = 0 … 3: slope Σ (x − 1.5)(y − 2) ÷ 5 = 7 ÷ 5.
TEST(LeastSquares, OfNoiseIsAsByHand) {
    const std::vector<double> found =
        least_squares({{0.0}, {1.0}, {2.0}, {3.0}}, std::vector{0.0, 2.0, 1.0, 5.0});
    EXPECT_NEAR(found[0], -0.1, 1e-12);
    EXPECT_NEAR(found[1], 1.4, 1e-12);
}

TEST(LeastSquares, SaysSoWhenColumnsAreNotApart) {
    EXPECT_TRUE(std::isnan(least_squares({{1.0, 2.0}, {2.0, 4.0}, {3.0, 6.0}},
                                         std::vector{1.0, 2.0, 3.0})[1]));
    EXPECT_TRUE(std::isnan(least_squares({}, {})[0]));
}

TEST(LogRates, FindTheLawOfExpectedCounts) {
    std::vector<CountCell> cells;
    for (double far : {0.0, 0.6, 1.4})
        for (double near : {0.0, 1.0})
            cells.push_back({1e5 * (1.0 + far), 0.0, {far, near, far * near}});
    for (CountCell& cell : cells)
        cell.count = cell.exposure * std::exp(-7.0 - 2.0 * cell.x[0] + 0.7 * cell.x[1] +
                                              0.3 * cell.x[2]);
    const std::vector<double> found = log_rates(cells);
    ASSERT_EQ(found.size(), 4u);
    const std::vector<double> law{-7.0, -2.0, 0.7, 0.3};
    for (std::size_t i = 0; i < law.size(); ++i) EXPECT_NEAR(found[i], law[i], 1e-9);
}

// Two groups: the constant is the logarithm of the first's rate, the coefficient that
// of the ratio.
TEST(LogRates, OfTwoGroupsAreTheirLogarithms) {
    const std::vector<CountCell> cells{{200.0, 10.0, {0.0}}, {100.0, 20.0, {1.0}}};
    const std::vector<double> found = log_rates(cells);
    EXPECT_NEAR(found[0], std::log(0.05), 1e-12);
    EXPECT_NEAR(found[1], std::log(4.0), 1e-12);
}

TEST(LogRates, SaySoWhenNothingIsToBeSeen) {
    EXPECT_TRUE(std::isnan(
        log_rates(std::vector<CountCell>{{5.0, 0.0, {1.0}}, {5.0, 0.0, {2.0}}})[1]));
    EXPECT_TRUE(std::isnan(
        log_rates(std::vector<CountCell>{{5.0, 1.0, {1.0}}, {5.0, 2.0, {1.0}}})[1]));
}

// y = −(x − 1)²: slope 2 at 0, fall 4 at 3.
TEST(InvertedU, IsTheLesserOfRiseAndFall) {
    EXPECT_NEAR(
        inverted_u(std::vector{0.0, 1.0, 2.0, 3.0}, std::vector{-1.0, 0.0, -1.0, -4.0}),
        2.0, 1e-12);
    EXPECT_NEAR(inverted_u(std::vector{0.0, 1.0, 2.0}, std::vector{0.0, 1.0, 2.0}),
                -1.0, 1e-12);
    EXPECT_NEAR(inverted_u(std::vector{0.0, 1.0, 2.0}, std::vector{1.0, 0.0, 1.0}),
                -2.0, 1e-12);
    EXPECT_TRUE(
        std::isnan(inverted_u(std::vector{0.0, 1.0, 1.0}, std::vector{0.0, 1.0, 2.0})));
}

TEST(SmallestStep, IsNegativeWhereverItFalls) {
    EXPECT_DOUBLE_EQ(smallest_step(std::vector{1.0, 2.0, 4.5}), 1.0);
    EXPECT_DOUBLE_EQ(smallest_step(std::vector{1.0, 3.0, 2.5}), -0.5);
    EXPECT_TRUE(std::isnan(smallest_step(std::vector{1.0})));
}

}  // namespace
