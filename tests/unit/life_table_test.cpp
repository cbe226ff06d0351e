#include "analysis/life_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

using namespace verbund;

namespace {

struct Counts {
    std::vector<double> at_risk, ended;

    LifeTable table() const { return {at_risk, ended}; }
};

// What is expected of n at each age, all of them seen at it, under S(t) = exp(−(t
// ÷ scale)^shape).
Counts weibull(double shape, double scale, int ages, double seen) {
    Counts counts;
    for (int age = 0; age < ages; ++age) {
        counts.at_risk.push_back(seen);
        counts.ended.push_back(-seen *
                               std::expm1(std::pow(age / scale, shape) -
                                          std::pow((age + 1.0) / scale, shape)));
    }
    return counts;
}

// Ten begin, one of them is lost from sight in its second step, two come into sight at
// age 2.
TEST(LifeTable, ReachingIsTheProductOfKaplanAndMeier) {
    const Counts counts{{10.0, 8.0, 7.0}, {2.0, 2.0, 1.0}};
    EXPECT_DOUBLE_EQ(share_reaching(counts.table(), 0), 1.0);
    EXPECT_DOUBLE_EQ(share_reaching(counts.table(), 1), 0.8);
    EXPECT_DOUBLE_EQ(share_reaching(counts.table(), 3), 0.8 * 0.75 * (6.0 / 7.0));
    EXPECT_TRUE(std::isnan(share_reaching(counts.table(), 4)));
    EXPECT_DOUBLE_EQ(mean_hazard(counts.table(), 1, 3), 3.0 / 15.0);
    EXPECT_TRUE(std::isnan(mean_hazard(counts.table(), 3, 9)));
}

TEST(LifeTable, TheRatioOfHazardsIsFreeOfAges) {
    const Counts young{{90.0, 10.0}, {36.0, 1.0}};  // hazards .4 and .1, many young
    const Counts old{{10.0, 90.0}, {2.0, 4.5}};     // half of each, many old
    EXPECT_DOUBLE_EQ(hazard_ratio(young.table(), old.table()), 2.0);
    EXPECT_TRUE(std::isnan(hazard_ratio(young.table(), Counts{{0.0}, {0.0}}.table())));
}

// Fed with what is expected, the likelihood peaks at the law itself, whatever is seen
// of which age.
TEST(WeibullShape, IsThatOfTheLaw) {
    for (double shape : {0.3, 0.7, 1.0, 2.5})
        for (double scale : {5.0, 40.0}) {
            Counts counts = weibull(shape, scale, 150, 1000.0);
            EXPECT_NEAR(weibull_shape(counts.table()), shape, 1e-4)
                << shape << " " << scale;
            for (std::size_t age = 0; age < 150;
                 ++age) {  // few of the first and many of the later ages
                const double factor =
                    age < 20 ? 0.1 : 1.0 + static_cast<double>(age % 7);
                counts.at_risk[age] *= factor;
                counts.ended[age] *= factor;
            }
            EXPECT_NEAR(weibull_shape(counts.table()), shape, 1e-4)
                << shape << " " << scale;
        }
}

// n = 20,000 lives of shape .6: the standard error of the shape is .78 · k ÷ √n = .0033
// for whole lives; four of them, with a third more for what the steps hide, .018. False
// alarm 6 in 100,000.
TEST(WeibullShape, OfASampleIsNearThatOfTheLaw) {
    std::mt19937_64 luck(20271);
    Counts counts{std::vector<double>(400), std::vector<double>(400)};
    for (int i = 0; i < 20'000; ++i) {
        const double uniform =
            (static_cast<double>(luck() >> 11) + 0.5) / 9007199254740992.0;
        const double life = 30.0 * std::pow(-std::log(uniform), 1.0 / 0.6);
        for (std::size_t age = 0; age < 400; ++age) {
            counts.at_risk[age] += 1.0;
            if (life >= static_cast<double>(age) + 1.0) continue;
            counts.ended[age] += 1.0;
            break;
        }
    }
    EXPECT_NEAR(weibull_shape(counts.table()), 0.6, 0.018);
}

TEST(WeibullShape, NeedsEndsAtTwoAges) {
    EXPECT_TRUE(std::isnan(weibull_shape(Counts{{5.0, 5.0}, {0.0, 0.0}}.table())));
    EXPECT_TRUE(std::isnan(weibull_shape(Counts{{5.0, 5.0}, {1.0, 0.0}}.table())));
}

}  // namespace
