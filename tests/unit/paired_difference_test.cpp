#include "analysis/paired_difference.hpp"

#include "analysis/interval.hpp"
#include "analysis/undefined.hpp"

#include <gtest/gtest.h>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/normal_distribution.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace verbund;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Student's sleep data (Biometrika 6, 1908; R's `sleep`): hours gained by ten patients
// from two drugs. R's t.test(paired = TRUE) prints t = 4.0621, p = .002833, a mean of
// 1.58 and the interval .7001142 … 2.4598858.
const std::vector<double> drug_1{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
const std::vector<double> drug_2{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(PairedDifference, OfStudentsSleepIsAsPublished) {
    const PairedDifference found = paired_difference(drug_1, drug_2);
    EXPECT_EQ(found.pairs, 10u);
    EXPECT_NEAR(found.mean, 1.58, 1e-12);
    EXPECT_NEAR(found.low, 0.7001142, 5e-8);
    EXPECT_NEAR(found.high, 2.4598858, 5e-8);
    EXPECT_NEAR(found.p, 0.002833, 5e-7);
    EXPECT_DOUBLE_EQ(found.better, 0.95);  // nine are, one is a tie
    EXPECT_FALSE(found.pairing_hurts);
}

// R's t.test of the same data unpaired: −3.3654832 … .2054832 (Welch, df 17.776).
TEST(PairedDifference, WithLuckOfTheirOwnIsWelchs) {
    const PairedDifference found = paired_difference(drug_1, drug_2);
    EXPECT_NEAR(found.unpaired_half_width, (3.3654832 + 0.2054832) / 2.0, 5e-8);
    EXPECT_NEAR(
        found.variance_left,
        std::pow(found.deviation, 2) / (std::pow(interval_of(drug_1).deviation, 2) +
                                        std::pow(interval_of(drug_2).deviation, 2)),
        1e-12);
    EXPECT_LT(found.variance_left, 0.25);
}

TEST(PairedDifference, SwappedIsMirrored) {
    const PairedDifference one = paired_difference(drug_1, drug_2);
    const PairedDifference two = paired_difference(drug_2, drug_1);
    EXPECT_DOUBLE_EQ(one.low, -two.high);
    EXPECT_DOUBLE_EQ(one.p, two.p);
    EXPECT_DOUBLE_EQ(one.better, 1.0 - two.better);
    EXPECT_DOUBLE_EQ(one.skewness, -two.skewness);
    EXPECT_DOUBLE_EQ(one.variance_left, two.variance_left);
}

// Of 0, 0, 0, 4: m2 = 3, m3 = 6, √12 ÷ 2 · 6 ÷ 3^1.5 = 2.
TEST(PairedDifference, SkewnessIsAsByHand) {
    const std::vector<double> nothing(4, 0.0);
    const PairedDifference found =
        paired_difference(nothing, std::vector{0.0, 0.0, 0.0, 4.0});
    EXPECT_NEAR(found.skewness, 2.0, 1e-12);
    EXPECT_TRUE(found.is_too_skewed());
    std::vector<double> even;
    for (int i = 0; i < 100; ++i) even.push_back(i % 2);
    const PairedDifference flat =
        paired_difference(std::vector<double>(100, 0.0), even);
    EXPECT_NEAR(flat.skewness, 0.0, 1e-12);
    EXPECT_FALSE(flat.is_too_skewed());
}

TEST(PairedDifference, LeavesOutWhatHasNoPair) {
    const PairedDifference found =
        paired_difference(std::vector{1.0, undefined, 1.0, infinity, 1.0, 5.0},
                          std::vector{3.0, 2.0, -infinity, infinity, 7.0});
    EXPECT_EQ(found.pairs, 2u);
    EXPECT_DOUBLE_EQ(found.mean, 4.0);
}

TEST(PairedDifference, OfOnePairHasNoInterval) {
    const PairedDifference found =
        paired_difference(std::vector{1.0}, std::vector{3.0});
    EXPECT_EQ(found.pairs, 1u);
    EXPECT_DOUBLE_EQ(found.mean, 2.0);
    EXPECT_DOUBLE_EQ(found.better, 1.0);
    EXPECT_EQ(found.p, 1.0);
    for (double unknown : {found.deviation, found.low, found.high, found.variance_left,
                           found.unpaired_half_width, found.skewness})
        EXPECT_TRUE(std::isnan(unknown));
    EXPECT_FALSE(found.pairing_hurts || found.is_too_skewed());
}

TEST(PairedDifference, OfNothingIsUndefined) {
    const PairedDifference found =
        paired_difference(std::vector<double>{}, std::vector{3.0});
    EXPECT_EQ(found.pairs, 0u);
    EXPECT_TRUE(std::isnan(found.mean) && std::isnan(found.better));
    EXPECT_EQ(found.p, 1.0);
    EXPECT_THROW(paired_difference(drug_1, drug_2, 1.0), std::invalid_argument);
}

TEST(PairedDifference, OfLikeStrategiesIsNothing) {
    const PairedDifference found = paired_difference(drug_1, drug_1);
    EXPECT_EQ(found.low, 0.0);
    EXPECT_EQ(found.high, 0.0);
    EXPECT_EQ(found.p, 1.0);
    EXPECT_EQ(found.better, 0.5);
    EXPECT_EQ(found.variance_left, 0.0);
    EXPECT_TRUE(std::isnan(found.skewness));
    EXPECT_FALSE(found.pairing_hurts);
}

// By the sign test: five equal pairs have p = 1 ÷ 16, six 1 ÷ 32.
TEST(PairedDifference, OfNumbersWithoutSpreadIsAsSureAsTheirCount) {
    const PairedDifference few =
        paired_difference(std::vector(5, 1.0), std::vector(5, 3.0));
    EXPECT_EQ(few.mean, 2.0);
    EXPECT_EQ(few.p, 1.0 / 16.0);
    EXPECT_TRUE(std::isnan(few.low) && std::isnan(few.high));
    const PairedDifference found =
        paired_difference(std::vector(6, 1.0), std::vector(6, 3.0));
    EXPECT_EQ(found.low, 2.0);
    EXPECT_EQ(found.high, 2.0);
    EXPECT_EQ(found.p, 1.0 / 32.0);
    EXPECT_TRUE(std::isnan(found.variance_left));
    EXPECT_EQ(found.unpaired_half_width, 0.0);
    EXPECT_FALSE(found.pairing_hurts);
}

struct Twins {
    std::vector<double> baseline, other;
};

Twins twins(boost::random::mt19937_64& engine, std::size_t pairs, double correlation) {
    boost::random::normal_distribution<double> normal;
    Twins found;
    for (std::size_t i = 0; i < pairs; ++i) {
        const double one = normal(engine), two = normal(engine);
        found.baseline.push_back(one);
        found.other.push_back(correlation * one +
                              std::sqrt(1.0 - correlation * correlation) * two);
    }
    return found;
}

// Of 4,000 experiments, 32 pairs each: how often pairing is said to hurt, and how often
// the paired and Welch's interval hold the true difference 0.
struct Shares {
    double hurts = 0.0, paired = 0.0, welch = 0.0;
};

Shares shares(double correlation) {
    boost::random::mt19937_64 engine(11);
    constexpr int experiments = 4000;
    Shares found;
    for (int i = 0; i < experiments; ++i) {
        const Twins pair = twins(engine, 32, correlation);
        const PairedDifference one = paired_difference(pair.baseline, pair.other);
        found.hurts += one.pairing_hurts;
        found.paired += one.low <= 0.0 && 0.0 <= one.high;
        found.welch += std::abs(one.mean) <= one.unpaired_half_width;
    }
    found.hurts /= experiments;
    found.paired /= experiments;
    found.welch /= experiments;
    return found;
}

// Tolerances are four standard errors of 4,000 experiments: false alarm 1 in 15,000.
TEST(PairedDifference, SaysThatPairingHurtsInOneOfAHundredWhereItDoesNothing) {
    EXPECT_NEAR(shares(0.0).hurts, 0.01, 4.0 * std::sqrt(0.01 * 0.99 / 4000));
    EXPECT_EQ(shares(0.5).hurts, 0.0);
    EXPECT_GT(shares(-0.6).hurts, 0.8);
}

// Why the interval stays the paired one. At a correlation of −.6 the mean difference
// has 1.6 times the variance that Welch's interval reckons with: it covers 2 Φ(1.96 ÷
// √1.6) − 1 = .88, and a little more with t.
TEST(PairedDifference, KeepsItsCoverageWherePairingHurts) {
    const Shares found = shares(-0.6);
    EXPECT_NEAR(found.paired, 0.95, 4.0 * std::sqrt(0.95 * 0.05 / 4000));
    EXPECT_LT(found.welch, 0.91);
}

TEST(Sidak, IsTheRootOfTheJointConfidence) {
    EXPECT_DOUBLE_EQ(sidak_confidence(0.95, 1), 0.95);
    EXPECT_NEAR(sidak_confidence(0.95, 10), 0.994884, 5e-7);
    EXPECT_NEAR(std::pow(sidak_confidence(0.9, 7), 7), 0.9, 1e-14);
    EXPECT_THROW(sidak_confidence(0.95, 0), std::invalid_argument);
    EXPECT_THROW(sidak_confidence(1.0, 2), std::invalid_argument);
}

TEST(JointConfidence, ByBonferroniDividesTheChanceOfError) {
    EXPECT_DOUBLE_EQ(bonferroni_confidence(0.95, 1), 0.95);
    EXPECT_DOUBLE_EQ(bonferroni_confidence(0.95, 10), 0.995);
    EXPECT_GT(bonferroni_confidence(0.9, 7), sidak_confidence(0.9, 7));
    EXPECT_THROW(bonferroni_confidence(0.95, 0), std::invalid_argument);
}

}  // namespace
