#include "analysis/inequality.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace verbund;

namespace {

TEST(Gini, IsAsByHand) {
    EXPECT_DOUBLE_EQ(gini({2.0, 2.0, 2.0}), 0.0);
    EXPECT_DOUBLE_EQ(gini({0.0, 0.0, 0.0, 5.0}), 0.75);
    EXPECT_DOUBLE_EQ(gini({3.0, 1.0}),
                     0.25);  // mean difference of all ordered pairs 1, ÷ 2 · mean 4
    EXPECT_TRUE(std::isnan(gini({})));
    EXPECT_TRUE(std::isnan(gini({0.0, 0.0})));
}

// S(x) = exp(−x): the Gini coefficient of the exponential law is ½.
TEST(Gini, OfManyIsThatOfTheirLaw) {
    std::vector<double> numbers;
    for (int i = 0; i < 100'000; ++i)
        numbers.push_back(-std::log(1.0 - (i + 0.5) / 100'000));
    EXPECT_NEAR(gini(numbers), 0.5, 1e-4);
    EXPECT_NEAR(top_share(numbers, 0.1), 0.1 * (1.0 + std::log(10.0)), 1e-4);
}

TEST(TopShare, RoundsTheirNumberUp) {
    EXPECT_DOUBLE_EQ(top_share({1.0, 2.0, 3.0, 4.0}, 0.5), 0.7);
    EXPECT_DOUBLE_EQ(top_share({1.0, 2.0, 3.0, 4.0}, 0.1), 0.4);
    EXPECT_DOUBLE_EQ(top_share({1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0}, 0.1),
                     0.1);
}

// By the sum of |i − j| P(i) P(j) over i and j.
double gini_by_summing(double mean, int most) {
    std::vector<double> chance(static_cast<std::size_t>(most) + 1, std::exp(-mean));
    for (std::size_t i = 1; i < chance.size(); ++i)
        chance[i] = chance[i - 1] * mean / static_cast<double>(i);
    double difference = 0.0;
    for (std::size_t i = 0; i < chance.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            difference += 2.0 * static_cast<double>(i - j) * chance[i] * chance[j];
    return difference / (2.0 * mean);
}

TEST(GiniOfPoisson, IsThatOfItsProbabilities) {
    for (double mean : {0.1, 1.0, 12.0, 299.0, 301.0})
        EXPECT_NEAR(gini_of_poisson(mean),
                    gini_by_summing(
                        mean, static_cast<int>(mean + 20.0 * std::sqrt(mean) + 20.0)),
                    1e-8)
            << mean;
    EXPECT_TRUE(std::isnan(gini_of_poisson(0.0)));
}

TEST(SameAgain, IsTheChanceThatTwoAreFromOneSeller) {
    EXPECT_DOUBLE_EQ(same_again(std::vector{4.0}), 1.0);
    EXPECT_DOUBLE_EQ(same_again(std::vector{1.0, 1.0, 1.0}), 0.0);
    EXPECT_DOUBLE_EQ(same_again(std::vector{2.0, 2.0}), 1.0 / 3.0);
    EXPECT_TRUE(std::isnan(same_again(std::vector{1.0})));
}

TEST(EffectiveNumber, IsTwoToTheEntropy) {
    EXPECT_DOUBLE_EQ(effective_number(std::vector{5.0, 5.0, 5.0, 5.0}), 4.0);
    EXPECT_DOUBLE_EQ(effective_number(std::vector{5.0, 0.0}), 1.0);
    EXPECT_DOUBLE_EQ(effective_number(std::vector{2.0, 1.0, 1.0}), std::exp2(1.5));
    EXPECT_TRUE(std::isnan(effective_number(std::vector<double>{})));
}

}  // namespace
