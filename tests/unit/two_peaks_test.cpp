#include "analysis/two_peaks.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace verbund;

namespace {

// Four zeros and four ones: g = 0, fourth ÷ second² = 1, k = 7 ÷ 30 · (9 · (1 − 3) + 6)
// = −2.8, and
// 3 · 49 ÷ 30 = 4.9: 1 ÷ (−2.8 + 4.9) = 1 ÷ 2.1.
TEST(Bimodality, OfTwoHeapsIsAsByHand) {
    EXPECT_NEAR(bimodality(std::vector{0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0}),
                1.0 / 2.1, 1e-12);
}

// Of many: the law of two equal heaps has k = −2 and the coefficient 1, the uniform one
// 5 ÷ 9, the normal one ⅓.
TEST(Bimodality, OfLargeSamplesIsThatOfTheirLaw) {
    std::vector<double> heaps, even, exponential;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        const double share = (i + 0.5) / count;
        heaps.push_back(i % 2);
        even.push_back(share);
        exponential.push_back(-std::log(1.0 - share));
    }
    EXPECT_NEAR(bimodality(heaps), 1.0, 1e-3);
    EXPECT_NEAR(bimodality(even), two_peaks_above, 1e-3);
    EXPECT_NEAR(bimodality(exponential), 5.0 / 9.0,
                5e-3);  // (2² + 1) ÷ (6 + 3): a skew lifts it too
}

TEST(Bimodality, DoesNotChangeWithScaleOrPlace) {
    const std::vector<double> one{1.0, 2.0, 4.0, 8.0, 9.0};
    std::vector<double> other;
    for (double x : one) other.push_back(1e6 - 20.0 * x);
    EXPECT_NEAR(bimodality(one), bimodality(other), 1e-9);
}

TEST(Bimodality, NeedsFourNumbersAndSpread) {
    EXPECT_TRUE(std::isnan(bimodality(std::vector{1.0, 2.0, 3.0})));
    EXPECT_TRUE(std::isnan(bimodality(std::vector{5.0, 5.0, 5.0, 5.0})));
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(bimodality(std::vector{0.0, none, 0.0, 0.0, 1.0, 1.0}),
              bimodality(std::vector{0.0, 0.0, 0.0, 1.0, 1.0}));
}

}  // namespace
