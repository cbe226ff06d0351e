#include "analysis/verdict.hpp"
#include "analysis/undefined.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace verbund;

namespace {

const std::vector<Observation> three{{1.0, 2.0}, {2.0, 2.0}, {3.0, 4.0}};

TEST(Estimate, OfThreeSharesIsAsByHand) {
    // value 6 ÷ 8; residuals −.5, .5, 0; error √(3 ÷ 2 · .5) ÷ 8
    const Estimate found = estimate_of(three);
    EXPECT_EQ(found.count, 3u);
    EXPECT_DOUBLE_EQ(found.value, 0.75);
    EXPECT_DOUBLE_EQ(found.error, std::sqrt(0.75) / 8.0);
}

TEST(Estimate, OfValuesIsMeanAndStandardErrorOfTheMean) {
    const std::vector<Observation> values{{10.0}, {20.0}, {30.0}, {40.0}, {50.0}};
    const Estimate found = estimate_of(values);
    EXPECT_DOUBLE_EQ(found.value, 30.0);
    EXPECT_DOUBLE_EQ(found.error, std::sqrt(250.0) / std::sqrt(5.0));
}

TEST(Estimate, IsUndefinedWithoutAWholeOrASpread) {
    EXPECT_TRUE(std::isnan(estimate_of({}).value));
    const std::vector<Observation> none{{0.0, 0.0}, {0.0, 0.0}}, one{{1.0, 2.0}};
    EXPECT_TRUE(std::isnan(estimate_of(none).value));
    EXPECT_DOUBLE_EQ(estimate_of(one).value, 0.5);
    EXPECT_TRUE(std::isnan(estimate_of(one).error));
}

TEST(Verdict, HoldsUpToFourStandardErrors) {
    const double error = std::sqrt(0.75) / 8.0;
    for (const double sign : {-1.0, 1.0}) {
        EXPECT_TRUE(verdict_on({0.75 + sign * 3.99 * error}, three).holds);
        EXPECT_FALSE(verdict_on({0.75 + sign * 4.01 * error}, three).holds);
        EXPECT_NEAR(verdict_on({0.75 + sign * 2.0 * error}, three).errors_away,
                    -sign * 2.0, 1e-12);
    }
}

TEST(Verdict, TakesTheStatedDeviationOfOneObservation) {
    // Three observations: the error is the deviation ÷ √3.
    const double deviation = 0.1;
    EXPECT_TRUE(verdict_on({0.75 - 3.99 * deviation / std::sqrt(3.0), Agreement::stated,
                            deviation},
                           three)
                    .holds);
    EXPECT_FALSE(verdict_on({0.75 - 4.01 * deviation / std::sqrt(3.0),
                             Agreement::stated, deviation},
                            three)
                     .holds);
    const std::vector<Observation> one{{1.0, 2.0}};
    EXPECT_DOUBLE_EQ(verdict_on({0.25, Agreement::stated, 0.125}, one).errors_away,
                     2.0);
}

TEST(Verdict, WithoutAnySpreadOnlyTheValueItselfHolds) {
    const std::vector<Observation> same{{1.0, 2.0}, {1.0, 2.0}};
    EXPECT_TRUE(verdict_on({0.5}, same).holds);
    EXPECT_FALSE(verdict_on({0.5 + 1e-9}, same).holds);
}

TEST(Verdict, ExactMeansARelativeErrorOfTenToTheMinusTwelve) {
    const std::vector<Observation> found{{0.4}}, nought{{0.0}}, tiny{{1e-300}};
    EXPECT_TRUE(verdict_on({0.4 * (1.0 + 0.9e-12), Agreement::exact}, found).holds);
    EXPECT_FALSE(verdict_on({0.4 * (1.0 + 1.1e-12), Agreement::exact}, found).holds);
    EXPECT_TRUE(verdict_on({0.0, Agreement::exact}, nought).holds);
    EXPECT_FALSE(verdict_on({0.0, Agreement::exact}, tiny).holds);
    EXPECT_TRUE(std::isnan(verdict_on({0.4, Agreement::exact}, found).errors_away));
}

TEST(Verdict, NearAndBelowGoByTheirStatedAmounts) {
    EXPECT_TRUE(verdict_on({0.77, Agreement::near, 0.03}, three).holds);
    EXPECT_FALSE(verdict_on({0.79, Agreement::near, 0.03}, three).holds);
    EXPECT_TRUE(verdict_on({0.0, Agreement::below, 0.76}, three).holds);
    EXPECT_FALSE(verdict_on({0.0, Agreement::below, 0.75}, three).holds);
}

TEST(Verdict, NeverHoldsWithoutObservationsOrWithNaN) {
    const std::vector<Observation> broken{{1.0}, {undefined}}, single{{1.0}};
    for (const Agreement agreement :
         {Agreement::sampled, Agreement::stated, Agreement::exact, Agreement::near,
          Agreement::below}) {
        EXPECT_FALSE(verdict_on({1.0, agreement, 10.0}, {}).holds);
        EXPECT_FALSE(verdict_on({1.0, agreement, 10.0}, broken).holds);
    }
    EXPECT_FALSE(
        verdict_on({2.0}, single).holds);  // one observation tells nothing of its error
}

}  // namespace
