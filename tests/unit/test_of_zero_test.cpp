#include "analysis/test_of_zero.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace verbund;

namespace {

// t = 3 · √5 ÷ √2.5 = 4.2426 with four degrees of freedom, whose law has the closed
// form F(t) = ½ + x(3 − x²) ÷ 4,  x = t ÷ √(t² + 4).
TEST(POfZero, OfFiveNumbersIsAsByHand) {
    const double t = 3.0 * std::sqrt(5.0) / std::sqrt(2.5);
    const double x = t / std::sqrt(t * t + 4.0);
    EXPECT_NEAR(p_of_zero(interval_of(std::vector{1.0, 2.0, 3.0, 4.0, 5.0})),
                1.0 - x * (3.0 - x * x) / 2.0, 1e-12);
}

TEST(POfZero, IsTheSameForBothSigns) {
    EXPECT_DOUBLE_EQ(p_of_zero(interval_of(std::vector{1.0, 2.0, 4.0})),
                     p_of_zero(interval_of(std::vector{-1.0, -2.0, -4.0})));
}

TEST(POfZero, AgreesWithTheInterval) {
    // A p of 1 − confidence puts 0 on the edge of the interval.
    Interval sample = interval_of(std::vector{3.0, 5.0, 4.0, 8.0}, 0.99);
    sample.mean = sample.half_width;
    EXPECT_NEAR(p_of_zero(sample), 0.01, 1e-10);
}

// Two equal numbers on one side come by chance in half of all cases, three in a quarter.
TEST(POfZero, OfNumbersWithoutSpreadIsThatOfTheSignTest) {
    EXPECT_EQ(p_of_zero(interval_of(std::vector{0.0, 0.0, 0.0})), 1.0);
    EXPECT_EQ(p_of_zero(interval_of(std::vector{2.0, 2.0})), 0.5);
    EXPECT_EQ(p_of_zero(interval_of(std::vector{-2.0, -2.0, -2.0})), 0.25);
}

TEST(POfZero, OfFewerThanTwoNumbersSaysNothing) {
    EXPECT_EQ(p_of_zero(interval_of(std::vector{7.0})), 1.0);
    EXPECT_EQ(p_of_zero(interval_of(std::vector<double>{})), 1.0);
}

// Holm 1979: of .01, .02, .03, .04 the first is multiplied by 4, the second by 3 (.06),
// the third by 2 (.06), the last by 1 and raised to what stands before it. R's p.adjust
// gives the same.
TEST(Holm, IsTheStepDownOfThePaper) {
    const std::vector<double> adjusted =
        holm_adjusted(std::vector{0.01, 0.02, 0.03, 0.04});
    ASSERT_EQ(adjusted.size(), 4u);
    EXPECT_DOUBLE_EQ(adjusted[0], 0.04);
    EXPECT_DOUBLE_EQ(adjusted[1], 0.06);
    EXPECT_DOUBLE_EQ(adjusted[2], 0.06);
    EXPECT_DOUBLE_EQ(adjusted[3], 0.06);
}

TEST(Holm, KeepsTheOrderItWasGiven) {
    const std::vector<double> adjusted = holm_adjusted(std::vector{0.5, 0.001, 0.2});
    EXPECT_DOUBLE_EQ(adjusted[0], 0.5);
    EXPECT_DOUBLE_EQ(adjusted[1], 0.003);
    EXPECT_DOUBLE_EQ(adjusted[2], 0.4);
}

TEST(Holm, NeverExceedsOneAndLeavesASingleTestAlone) {
    EXPECT_EQ(holm_adjusted(std::vector{0.6, 0.9})[0], 1.0);
    EXPECT_EQ(holm_adjusted(std::vector{0.03})[0], 0.03);
    EXPECT_TRUE(holm_adjusted(std::vector<double>{}).empty());
}

}  // namespace
