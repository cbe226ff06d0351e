#include "analysis/stopping.hpp"

#include "analysis/confidence_sequence.hpp"
#include "analysis/interval.hpp"
#include "analysis/random_stream.hpp"
#include "analysis/undefined.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace verbund;

namespace {

Interval of_spread_one(std::size_t count) { return {count, 0.0, 1.0, 0.0}; }

// W₋₁(−.05² ÷ e) = −9.211956, so that ρ² = 8.211956 ÷ 64.
TEST(ConfidenceSequence, RhoIsThatOfThePaper) {
    EXPECT_NEAR(best_rho_squared(0.95, 64), 0.128312, 5e-7);
    const double w = -64.0 * best_rho_squared(0.95, 64) - 1.0;
    EXPECT_NEAR(w * std::exp(w), -0.05 * 0.05 / std::exp(1.0), 1e-15);
    EXPECT_THROW(best_rho_squared(1.0, 64), std::invalid_argument);
    EXPECT_THROW(best_rho_squared(0.95, 0), std::invalid_argument);
}

// Values of the tests of gostevehoward/confseq, from a reference in R. Its ρ is ρ⁻² here,
// and v ÷ (2 ln(1 ÷ α) + ln(1 + 2 ln(1 ÷ α))), close to the best. A sum of 10 has a log
// mixture of −.6510052 there, so that 10 is the bound for α = exp(.6510052).
TEST(ConfidenceSequence, NormalMixtureIsThatOfConfseq) {
    EXPECT_NEAR(normal_mixture_bound(100, 1.0 / 12.60056, 0.95), 30.35209, 1e-5);
    EXPECT_NEAR(normal_mixture_bound(100, 1.0 / 12.60056, 1.0 - std::exp(0.6510052)),
                10.0, 1e-5);
    const double log_term = 2.0 * std::log(20.0);
    EXPECT_NEAR(100.0 / (log_term + std::log1p(log_term)), 12.60056, 1e-5);
}

TEST(ConfidenceSequence, IsNarrowestWhereItShouldBe) {
    const double best = best_rho_squared(0.95, 100);
    const double bound = normal_mixture_bound(100, best, 0.95);
    EXPECT_LT(bound, normal_mixture_bound(100, 1.0 / 12.60056, 0.95));
    EXPECT_LT(bound, normal_mixture_bound(100, 1.01 * best, 0.95));
    EXPECT_LT(bound, normal_mixture_bound(100, 0.99 * best, 0.95));
}

TEST(ConfidenceSequence, AsymptoticHalfWidthsAreThoseOfTheFormula) {
    const double rho_squared = best_rho_squared(0.95, 64);
    EXPECT_NEAR(asymptotic_half_width(of_spread_one(32), rho_squared, 0.95), 0.54424,
                5e-6);
    EXPECT_NEAR(asymptotic_half_width(of_spread_one(64), rho_squared, 0.95), 0.37939,
                5e-6);
    EXPECT_NEAR(asymptotic_half_width(of_spread_one(1000), rho_squared, 0.95), 0.10459,
                5e-6);
    EXPECT_TRUE(std::isnan(asymptotic_half_width(interval_of({}), rho_squared, 0.95)));
}

// The t sequence is the set of means that its martingale does not reject: at its edge
// √(c ÷ (n + c)) · ((n + c)V ÷ ((n + c)V − S²))^(n/2) is 1 ÷ α, V and S being the sums of
// squares and of numbers, counted from that mean.
TEST(ConfidenceSequence, EdgeOfTheTSequenceIsWhereItsMartingaleReachesTheLevel) {
    std::vector<double> numbers;
    for (int i = 0; i < 40; ++i) numbers.push_back(std::sin(1.7 * i) + 0.3);
    const Interval sample = interval_of(numbers);
    const double rho_squared = best_rho_squared(0.9, 64);
    const double edge = sample.mean + t_sequence_half_width(sample, rho_squared, 0.9);
    double squares = 0.0, sum = 0.0;
    for (double number : numbers) {
        squares += (number - edge) * (number - edge);
        sum += number - edge;
    }
    const double n = 40.0, c = 1.0 / rho_squared, all = (n + c) * squares;
    EXPECT_NEAR(std::sqrt(c / (n + c)) * std::pow(all / (all - sum * sum), n / 2.0),
                10.0, 1e-9);
}

TEST(ConfidenceSequence, TSequenceIsWiderWhileTheSpreadIsUncertain) {
    const double rho_squared = best_rho_squared(0.95, 64);
    const auto t = [&](std::size_t n) {
        return t_sequence_half_width(of_spread_one(n), rho_squared, 0.95);
    };
    const auto asymptotic = [&](std::size_t n) {
        return asymptotic_half_width(of_spread_one(n), rho_squared, 0.95);
    };
    EXPECT_TRUE(std::isnan(t(1)));
    EXPECT_EQ(t(2), std::numeric_limits<double>::infinity());
    for (std::size_t n : {16u, 64u, 256u}) EXPECT_GT(t(n), asymptotic(n));
    EXPECT_NEAR(t(1'000'000) / asymptotic(1'000'000), 1.0, 1e-4);
}

// Numbers that alternate around a mean, with a standard deviation close to 1.
std::vector<double> around(double mean, int count) {
    std::vector<double> numbers;
    for (int i = 0; i < count; ++i) numbers.push_back(mean + (i % 2 == 0 ? 1.0 : -1.0));
    return numbers;
}

TEST(NarrowEnough, AsksForThirtyTwoNumbersAndTheWidth) {
    EXPECT_FALSE(narrow_enough(around(5, 30), 10.0));
    EXPECT_TRUE(narrow_enough(around(5, 32), 10.0));
    const double half_width = interval_of(around(5, 64)).half_width;
    EXPECT_TRUE(narrow_enough(around(5, 64), half_width));
    EXPECT_FALSE(narrow_enough(around(5, 64), 0.999 * half_width));
    EXPECT_FALSE(narrow_enough(around(5, 64), half_width, 0.99));
    EXPECT_TRUE(narrow_enough(std::vector(32, 7.0), 1e-9));
    EXPECT_FALSE(narrow_enough(std::vector(32, undefined), 10.0));
    EXPECT_THROW(narrow_enough(around(5, 64), 0.0), std::invalid_argument);
}

TEST(Decided, NamesTheSignOnceItIsClear) {
    EXPECT_EQ(decided(around(1, 62)), Sign::open);
    EXPECT_EQ(decided(around(1, 64)), Sign::above_zero);
    EXPECT_EQ(decided(around(-1, 64)), Sign::below_zero);
    EXPECT_EQ(decided(around(0, 10000)), Sign::open);
    // An interval of Student's would have excluded 0.
    ASSERT_LT(interval_of(around(0.3, 64)).half_width, 0.3);
    EXPECT_EQ(decided(around(0.3, 64)), Sign::open);
    EXPECT_EQ(decided(around(0.3, 256)), Sign::above_zero);
}

TEST(Decided, OfNumbersWithoutSpreadIsTheirSign) {
    EXPECT_EQ(decided(std::vector(64, 0.5)), Sign::above_zero);
    EXPECT_EQ(decided(std::vector(64, 0.0)), Sign::open);
    EXPECT_EQ(decided(std::vector(64, undefined)), Sign::open);
}

// p is below 1 − confidence exactly where the interval leaves out 0.
TEST(AtAnyLook, PAgreesWithTheInterval) {
    for (const std::size_t count :
         {std::size_t{2}, std::size_t{64}, std::size_t{500}}) {
        Interval sample{count, 1.0, 3.0, undefined};
        sample.mean = at_any_look(sample, 0.95).half_width;
        if (!std::isfinite(sample.mean)) continue;
        EXPECT_NEAR(at_any_look(sample, 0.95).p, 0.05, 1e-9) << count;
    }
    EXPECT_EQ(at_any_look({64, 0.0, 3.0, undefined}, 0.95).p, 1.0);
    EXPECT_LT(at_any_look({64, 1.0, 0.0, undefined}, 0.95).p, 1e-10);
    EXPECT_EQ(at_any_look({1, 1.0, undefined, undefined}, 0.95).p, 1.0);
}

// Differences of .05 and of 0, in standard deviations, looked at from 64 by 16 to 1,024, until
// their sign is decided, 1,000 times each: the interval at the stop holds the truth in 95 %
// and more. Below 93.5 % comes by chance in 2 of 100; Student's holds .05 in 89 %.
TEST(AtAnyLook, HoldsWhereASweepHasStopped) {
    RandomStream stream(99);
    for (const double truth : {0.05, 0.0}) {
        int holds = 0;
        for (int experiment = 0; experiment < 1000; ++experiment) {
            std::vector<double> sample;
            do sample.push_back(truth + stream.normal());
            while (sample.size() < 1024 &&
                   (sample.size() < 64 || sample.size() % 16 != 0 ||
                    decided(sample) == Sign::open));
            const Interval found = interval_of(sample);
            holds +=
                std::abs(found.mean - truth) <= at_any_look(found, 0.95).half_width;
        }
        EXPECT_GE(holds, 935) << truth;
    }
}

// s0 = 4 of 16 numbers, h = 1: (2.13145 · 4)² = 72.69.
TEST(RunsNeeded, IsSteinsSecondStage) {
    std::vector<double> numbers;
    for (int i = 0; i < 16; ++i)
        numbers.push_back(i % 2 == 0 ? std::sqrt(15.0) : -std::sqrt(15.0));
    ASSERT_NEAR(interval_of(numbers).deviation, 4.0, 1e-12);
    EXPECT_EQ(runs_needed(numbers, 1.0), 73u);
    EXPECT_EQ(runs_needed(numbers, 100.0), 16u);
    EXPECT_EQ(runs_needed(std::vector{1.0, undefined}, 1.0), std::nullopt);
    EXPECT_EQ(runs_needed(std::vector{1.0, 1.0}, 1.0), 2u);
    EXPECT_EQ(runs_needed(numbers, 1e-300), std::numeric_limits<std::size_t>::max());
    EXPECT_THROW(runs_needed(numbers, -1.0), std::invalid_argument);
}

}  // namespace
