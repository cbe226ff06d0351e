#include "analysis/bootstrap.hpp"
#include "analysis/random_stream.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <vector>

using namespace verbund;

namespace {

Statistic mean_of(std::vector<double> numbers) {
    return [numbers = std::move(numbers)](std::span<const double> weights) {
        return std::vector{
            std::inner_product(weights.begin(), weights.end(), numbers.begin(), 0.0)};
    };
}

// The example of SciPy's tests, whose numbers come from R's package boot.
const std::vector<double> published{10, 12, 12.5, 12.5, 13.9, 15,  21,  22,
                                    23, 34, 50,   81,   89,   121, 134, 213};

// Relative tolerance .005, as in SciPy. With 200,000 resamples the standard errors of the
// bounds are near .001 of them, a quarter of the tolerance.
TEST(Bootstrap, GivesThePublishedIntervals) {
    BootstrapPlan plan{200'000, 0.95, 20271, BootstrapInterval::percentile};
    const IntervalEstimate percentile = bootstrapped(16, mean_of(published), plan)[0];
    EXPECT_NEAR(percentile.value, 53.99375, 1e-9);
    EXPECT_NEAR(percentile.low, 28.86, 0.005 * 28.86);
    EXPECT_NEAR(percentile.high, 84.21, 0.005 * 84.21);
    plan.interval = BootstrapInterval::bca;
    const IntervalEstimate bca = bootstrapped(16, mean_of(published), plan)[0];
    EXPECT_NEAR(bca.low, 32.31, 0.005 * 32.31);
    EXPECT_NEAR(bca.high, 91.43, 0.005 * 91.43);
}

TEST(Bootstrap, HasThePublishedAcceleration) {
    EXPECT_NEAR(acceleration_of(16, mean_of(published))[0], 0.061529, 5e-7);
}

// Groups of neighbours see the same skewness: 4,096 exponential numbers have a sixth of
// 2 ÷ √4096 = .0052; .003 is about 4 standard errors of a skewness of 256 groups.
TEST(Bootstrap, LeavesOutManyRowsInGroups) {
    RandomStream stream(5);
    std::vector<double> numbers;
    for (int i = 0; i < 4096; ++i) numbers.push_back(-std::log(1.0 - stream.uniform()));
    EXPECT_NEAR(acceleration_of(4096, mean_of(numbers))[0], 0.0052, 0.003);
}

TEST(Bootstrap, IsTheSameForTheSameSeed) {
    const IntervalEstimate one = bootstrapped(16, mean_of(published))[0];
    const IntervalEstimate again = bootstrapped(16, mean_of(published))[0];
    EXPECT_EQ(one.low, again.low);
    EXPECT_EQ(one.high, again.high);
}

TEST(Bootstrap, OfEqualNumbersHasNoWidth) {
    const IntervalEstimate found =
        bootstrapped(8, mean_of(std::vector<double>(8, 2.0)))[0];
    EXPECT_EQ(found.low, 2.0);
    EXPECT_EQ(found.high, 2.0);
}

TEST(Bootstrap, OfFewRowsIsNoInterval) {
    const IntervalEstimate found =
        bootstrapped(7, mean_of({1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0}))[0];
    EXPECT_NEAR(found.value, 4.0, 1e-12);
    EXPECT_TRUE(std::isnan(found.low) && std::isnan(found.high));
}

TEST(Bootstrap, SaysSoWhereTooManyResamplesAreUndefined) {
    const Statistic rarely = [](std::span<const double> weights) {
        return std::vector{weights[0] > 0.0 ? 1.0 + weights[0]
                                            : std::numeric_limits<double>::quiet_NaN()};
    };
    const IntervalEstimate found = bootstrapped(8, rarely)[0];
    EXPECT_EQ(found.value, 1.125);
    EXPECT_TRUE(std::isnan(found.low) && std::isnan(found.high));
}

TEST(Bootstrap, RefusesAPlanThatIsNone) {
    EXPECT_THROW(bootstrapped(0, mean_of({})), std::invalid_argument);
    EXPECT_THROW(bootstrapped(1, mean_of({1.0}), {0}), std::invalid_argument);
    EXPECT_THROW(bootstrapped(1, mean_of({1.0}), {10, 1.0}), std::invalid_argument);
}

}  // namespace
