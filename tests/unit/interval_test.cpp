#include "analysis/interval.hpp"
#include "analysis/undefined.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace verbund;

namespace {

TEST(StudentFactor, IsThatOfThePrintedTables) {
    EXPECT_NEAR(student_factor(0.95, 1), 12.706, 5e-4);
    EXPECT_NEAR(student_factor(0.95, 4), 2.776, 5e-4);
    EXPECT_NEAR(student_factor(0.95, 15), 2.131, 5e-4);
    EXPECT_NEAR(student_factor(0.99, 10), 3.169, 5e-4);
    EXPECT_NEAR(student_factor(0.90, 30), 1.697, 5e-4);
    EXPECT_NEAR(student_factor(0.95, 1'000'000), 1.960, 5e-4);
}

TEST(Interval, OfFiveNumbersIsAsByHand) {
    // mean 30, s = √250, half width 2.776445 · √250 / √5
    const Interval found = interval_of(std::vector{10.0, 20.0, 30.0, 40.0, 50.0});
    EXPECT_EQ(found.count, 5u);
    EXPECT_DOUBLE_EQ(found.mean, 30.0);
    EXPECT_DOUBLE_EQ(found.deviation, std::sqrt(250.0));
    EXPECT_NEAR(found.half_width, 19.632432, 1e-5);
}

TEST(Interval, LeavesOutWhatIsNotFinite) {
    const double infinity = std::numeric_limits<double>::infinity();
    const Interval found =
        interval_of(std::vector{undefined, 1.0, infinity, 3.0, -infinity});
    EXPECT_EQ(found.count, 2u);
    EXPECT_DOUBLE_EQ(found.mean, 2.0);
    EXPECT_DOUBLE_EQ(found.deviation, std::sqrt(2.0));
    EXPECT_NEAR(found.half_width, 12.7062, 1e-4);
}

TEST(Interval, OfOneNumberHasNoWidth) {
    const Interval found = interval_of(std::vector{7.0, undefined});
    EXPECT_EQ(found.count, 1u);
    EXPECT_DOUBLE_EQ(found.mean, 7.0);
    EXPECT_TRUE(std::isnan(found.deviation));
    EXPECT_TRUE(std::isnan(found.half_width));
}

TEST(Interval, OfNothingIsUndefined) {
    const Interval found = interval_of(std::vector<double>{});
    EXPECT_EQ(found.count, 0u);
    EXPECT_TRUE(std::isnan(found.mean));
}

TEST(Interval, OfEqualNumbersHasNoWidth) {
    const Interval found = interval_of(std::vector<double>(1000, 0.1));
    EXPECT_DOUBLE_EQ(found.mean, 0.1);
    EXPECT_NEAR(found.half_width, 0.0, 1e-17);
}

TEST(Interval, KeepsSmallDifferencesOfLargeNumbers) {
    const Interval found = interval_of(std::vector{1e9 + 1.0, 1e9 + 2.0, 1e9 + 3.0});
    EXPECT_DOUBLE_EQ(found.mean, 1e9 + 2.0);
    EXPECT_DOUBLE_EQ(found.deviation, 1.0);
}

TEST(Interval, RefusesAConfidenceThatIsNone) {
    EXPECT_THROW(interval_of(std::vector{1.0, 2.0}, 1.0), std::invalid_argument);
    EXPECT_THROW(interval_of(std::vector{1.0}, 0.0), std::invalid_argument);
    EXPECT_THROW(student_factor(0.95, 0), std::invalid_argument);
}

}  // namespace
