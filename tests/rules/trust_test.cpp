// The rules of trust and giving: Beta trust (O17, O22), conflicts, checks (O10),
// favours (O18), helping, teaching.
#include "rules/numbers.hpp"
#include "rules/parameters.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace verbund {
namespace {

using namespace test;

RC_GTEST_PROP(Trust, IsAProperShareThatEvidenceMoves, ()) {
    const double good = 100.0 * share(), bad = 100.0 * share(), more = 0.001 + share();
    const double trust = trust_from(good, bad);
    RC_ASSERT(trust > 0.0 && trust < 1.0);
    RC_ASSERT(trust_from(good + more, bad) > trust &&
              trust_from(good, bad + more) < trust);
    RC_ASSERT(std::fabs(trust_from(bad, good) - (1.0 - trust)) < 1e-15);
}

// O22: with forgetting λ at each event and partner quality p the mean is ((p ÷ (1−λ)) +
// 1) ÷ ((1 ÷ (1−λ)) + 2).
// n = 20,000 independent histories of 500 events.
TEST(Trust, ForgettingShrinksItTowardsOneHalf) {
    for (const auto& [forgetting, mean, deviation] :
         {std::tuple{0.90, 0.750000, 0.0765},
          {0.95, 0.772727, 0.0582},
          {0.98, 0.788462, 0.0387}}) {
        const Sample found = sample_of(drawn(20'000, [kept = forgetting](Draw& draw) {
            double good = 0.0, bad = 0.0;
            for (int event = 0; event < 500; ++event) {
                const bool fine = draw.chance(0.8);
                good = good * kept + (fine ? 1.0 : 0.0);
                bad = bad * kept +
                      (fine ? 0.0 : weight_of_bad(false, {.negative_weight = 1.0}));
            }
            return trust_from(good, bad);
        }));
        EXPECT_NEAR(found.mean, mean, 4.0 * deviation / std::sqrt(20'000.0));
        EXPECT_NEAR(std::sqrt(found.variance), deviation, 0.03 * deviation);
    }
}

// O17: ties that end when trust falls below ½ are a gambler's ruin. n = 200,000 ties, p
// = .8.
TEST(Trust, AFloorOfOneHalfMakesYoungTiesTheMostLikelyToEnd) {
    constexpr std::size_t ties = 200'000;
    std::array<double, 10> ended{};
    for (double event : drawn(ties, [](Draw& draw) {
             double good = 0.0, bad = 0.0;
             for (int nth = 1; nth < 10; ++nth) {
                 (draw.chance(0.8) ? good : bad) += 1.0;
                 if (trust_from(good, bad) < 0.5) return nth;
             }
             return 0;
         }))
        ended[static_cast<std::size_t>(event)] += 1.0 / ties;
    const std::array<std::pair<std::size_t, double>, 5> catalan{
        {{1, 0.2}, {3, 0.032}, {5, 0.01024}, {7, 0.004096}, {9, 0.001835}}};
    for (const auto& [event, chance] : catalan)
        EXPECT_NEAR(ended[event], chance, four_errors_of_share(chance, ties));
    EXPECT_EQ(ended[2] + ended[4] + ended[6] + ended[8], 0.0);
}

TEST(Trust, BeginsWithSympathyThatFallsWithDistance) {
    EXPECT_EQ(first_goodwill(0.0, {.sympathy = 2.0}), 2.0);
    EXPECT_NEAR(first_goodwill(2.0, {.sympathy = 2.0}), 2.0 * std::exp(-1.0), 1e-15);
    EXPECT_EQ(first_goodwill(1.0, {.sympathy = 0.0}), 0.0);
}

RC_GTEST_PROP(Trust, ConflictsNeedSimilarFieldsAndLackOfClarity, ()) {
    const double low = share(), high = low + (1.0 - low) * share(),
                 similarity = share();
    const Trust p{.conflict = share(), .clarity = low, .clarity_written = high};
    const double chance = chance_of_conflict(similarity, false, p);
    RC_ASSERT(chance >= 0.0 && chance <= p.conflict);
    RC_ASSERT(chance_of_conflict(similarity, true, p) <= chance);
    RC_ASSERT(chance_of_conflict(0.0, false, p) == 0.0);
    RC_ASSERT(chance_of_conflict(similarity, false, {.conflict = 0.0}) == 0.0);
    RC_ASSERT(weight_of_bad(true, p) <= weight_of_bad(false, p));
}

// O10: a candidate passes three independent tests. n = 10⁶ candidates.
TEST(Checking, ScreeningLeavesThePosteriorShareOfBadOnes) {
    constexpr std::size_t candidates = 1'000'000;
    struct Case {
        double bad, detects, false_alarm, posterior, accepted;
    };
    for (const Case& one :
         {Case{.25, .5, .05, .046346, .674281}, Case{.1, .5, .05, .015941, .784137},
          Case{.25, .7, .1, .012195, .553500}}) {
        const Checking p{
            .tests = 3, .detects = one.detects, .false_alarm = one.false_alarm};
        double accepted = 0.0, bad_accepted = 0.0;
        for (double outcome : drawn(candidates, [&](Draw& draw) {
                 const bool bad = draw.chance(one.bad);
                 bool passed = true;
                 for (int test = 0; test < p.tests; ++test)
                     passed &= test_passed(bad, draw.uniform(), p);
                 return passed ? bad ? 2 : 1 : 0;
             })) {
            accepted += outcome > 0.0;
            bad_accepted += outcome == 2.0;
        }
        EXPECT_NEAR(accepted / candidates, one.accepted,
                    four_errors_of_share(one.accepted, candidates));
        EXPECT_NEAR(bad_accepted / accepted, one.posterior,
                    four_errors_of_share(one.posterior, accepted));
    }
}

TEST(Checking, AMeetingIsRightAsOftenAsItsAccuracySays) {
    const Checking p{.meeting_accuracy = 0.7};
    int right = 0;
    for (int i = 0; i < 1000; ++i)
        right += good_impression(false, (i + 0.5) / 1000, p) +
                 !good_impression(true, (i + 0.5) / 1000, p);
    EXPECT_EQ(right, 1400);
    EXPECT_TRUE(test_passed(true, 0.0, {.detects = 0.0}) &&
                test_passed(false, 0.0, {.false_alarm = 0.0}));
}

// O18 with g = 0: two who do what the other did last, against intent with chance ε, end
// up giving half of the time. n = 4,000 pairs, 300 weeks; the two sides' histories are
// interleaved and independent.
TEST(Favour, SlipsWearCooperationDownToOneHalf) {
    const Favour p{.asked = 1.0, .slip = 0.05};
    const auto gave = drawn(4'000, [&](Draw& draw) {
        bool one = true, two = true;
        for (int week = 0; week < 300; ++week) {
            const bool one_now = favour_given(two, draw.uniform(), p);
            two = favour_given(one, draw.uniform(), p);
            one = one_now;
        }
        return one + two;
    });
    EXPECT_NEAR(sample_of(gave).mean / 2.0, 0.5, four_errors_of_share(0.5, 8'000));
}

TEST(Favour, WithoutSlipsEverybodyDoesWhatItMeans) {
    for (const LastTime other : {LastTime::none, LastTime::refused, LastTime::gave}) {
        EXPECT_TRUE(favour_given(means_to_give(Giving::always, other, 0.9), 0.0, {}));
        EXPECT_FALSE(favour_given(means_to_give(Giving::nothing, other, 0.1), 0.0, {}));
        EXPECT_EQ(means_to_give(Giving::conditional, other, 0.9),
                  other != LastTime::refused);
        EXPECT_EQ(means_to_give(Giving::hump_shaped, other, 0.1),
                  other != LastTime::refused);
        EXPECT_FALSE(means_to_give(Giving::hump_shaped, other, 0.9));
        EXPECT_EQ(means_to_give(Giving::wary, other, 0.1), other == LastTime::gave);
    }
}

TEST(Helping, ConditionalGiversStopAtTheMostTheyAreOwed) {
    const Helping p{.willing = 1.0, .most_owed = 40.0};
    EXPECT_TRUE(stands_in({Giving::conditional, 40.0, 0.0, p.willing}, 0.5, p));
    EXPECT_FALSE(stands_in({Giving::conditional, 40.01, 0.0, p.willing}, 0.5, p));
    EXPECT_TRUE(stands_in({Giving::conditional, -1000.0, 0.0, p.willing}, 0.5, p));
    for (Giving giving : {Giving::conditional, Giving::nothing, Giving::always}) {
        EXPECT_FALSE(stands_in({giving, 0.0, 0.0, 1.0}, 0.0, {.stand_ins = false}));
        EXPECT_FALSE(stands_in({giving, 0.0, 0.0, 0.0}, 0.0, {}));
    }
}

RC_GTEST_PROP(Teaching, IsBestAtTheMiddleDistanceAndNothingAtBothEnds, ()) {
    const Teaching p{.passing_on = share()};
    const double similarity = share();
    const double chance = chance_of_learning(similarity, p);
    RC_ASSERT(chance >= 0.0 && chance <= chance_of_learning(0.5, p) &&
              chance_of_learning(0.5, p) == p.passing_on);
    RC_ASSERT(std::fabs(chance - chance_of_learning(1.0 - similarity, p)) < 1e-15);
    RC_ASSERT(chance_of_learning(0.0, p) == 0.0 && chance_of_learning(1.0, p) == 0.0);
}

// Odds of 9 to 1 fall to a third for a beginner who loses ln 3, and by 1 ÷ e of that
// loss remain after learned_after jobs.
TEST(Teaching, ALearnerBeginsAsANovice) {
    const Teaching p{.novice = std::log(3.0), .learned_after = 4.0};
    EXPECT_NEAR(reliability_of_learner(0.9, 0, p), 0.75, 1e-12);
    const double odds = 9.0 * std::exp(-std::log(3.0) * std::exp(-1.0));
    EXPECT_NEAR(reliability_of_learner(0.9, 4, p), odds / (1.0 + odds), 1e-12);
}

RC_GTEST_PROP(Teaching, EveryJobBringsALearnerNearerToTheirOwnReliability, ()) {
    const Teaching p{.novice = 0.01 + share(), .learned_after = 5.0 + 50.0 * share()};
    const double usual = 0.001 + 0.998 * share();
    const int jobs = *rc::gen::inRange(0, 100);
    const double now = reliability_of_learner(usual, jobs, p);
    RC_ASSERT(now > 0.0 && now < reliability_of_learner(usual, jobs + 1, p));
    RC_ASSERT(now < usual && usual - reliability_of_learner(usual, 60'000, p) < 1e-12);
    RC_ASSERT(reliability_of_learner(usual, jobs, {}) == usual);
    RC_ASSERT(reliability_of_learner(1.0, jobs, p) == 1.0 &&
              reliability_of_learner(0.0, jobs, p) == 0.0);
}

// An agreement takes away a part of the chance of being refused, whoever is asked and
// however much they are owed.
RC_GTEST_PROP(Helping, AnAgreementTakesAwayAPartOfEveryRefusal, ()) {
    Colleague one{static_cast<Giving>(*rc::gen::inRange(0, 6)), 200.0 * share() - 100.0,
                  5.0 * share(), share()};
    const Helping p{.accounts = static_cast<Accounts>(*rc::gen::inRange(0, 3)),
                    .owed_by_agreement = share()};
    const double without = chance_of_standing_in(one, p);
    one.written = true;
    const double with = chance_of_standing_in(one, p);
    RC_ASSERT(std::fabs((1.0 - with) - (1.0 - p.owed_by_agreement) * (1.0 - without)) <
              1e-15);
    RC_ASSERT(chance_of_standing_in(one, {.accounts = p.accounts}) == without);
    RC_ASSERT(chance_of_standing_in(
                  one, {.stand_ins = false, .owed_by_agreement = 1.0}) == 0.0);
}

// However a part goes from hand to hand, all of its hours are paid, nobody's twice.
RC_GTEST_PROP(Helping, PayForHandedOnWorkIsForTheHoursOfThePart, ()) {
    const Helping p{.pay_share = share()};
    const double weeks = 0.1 + share(), hours = 10.0 + 30.0 * share();
    const double left = weeks * share();
    const double worked = hours_worked(weeks, left, hours);
    const double paid = hours_paid_before(worked, p);
    RC_ASSERT(worked >= 0.0 && worked <= weeks * hours);
    RC_ASSERT(worked == 0.0 ||
              std::fabs(worked + left * hours - weeks * hours) < 1e-12);
    RC_ASSERT(paid >= 0.0 && paid <= worked);
    RC_ASSERT(hours_paid_before(worked, {}) == 0.0);
    RC_ASSERT(hours_paid_before(worked, {.pay_share = 0.0}) == worked);
}

TEST(Helping, AccountsDecideWhatConditionalGiversLookAt) {
    const Colleague owed_much{Giving::conditional, 1000.0, 0.0, 1.0};
    const Colleague busy{Giving::conditional, 0.0, 4.0, 1.0};
    EXPECT_FALSE(stands_in(owed_much, 0.5, {.accounts = Accounts::ledger}));
    EXPECT_TRUE(stands_in(owed_much, 0.5, {.accounts = Accounts::need}));
    EXPECT_TRUE(stands_in(busy, 0.5, {.accounts = Accounts::ledger}));
    EXPECT_FALSE(stands_in(busy, 0.5, {.accounts = Accounts::need}));
    EXPECT_TRUE(stands_in(busy, 0.5, {.accounts = Accounts::need, .most_busy = 4.0}));
    EXPECT_TRUE(stands_in(owed_much, 0.5, {.accounts = Accounts::none}));
}

// What two expect of a job clashes with chance 2Φ(−tolerance ÷ σ); n = 200,000, ±4
// standard errors (6·10⁻⁵ false alarms).
TEST(Trust, ExpectationsClashAsOftenAsTheNormalLawSays) {
    constexpr int n = 200'000;
    const Trust p{
        .clarity = 0.5, .clarity_written = 1.0, .expectations = 0.4, .tolerance = 0.1};
    int clashes = 0;
    for (int i = 0; i < n; ++i) {
        Draw draw({1, 0}, Purpose::test, static_cast<std::uint64_t>(i), 0);
        const double normal = standard_normal(draw);
        clashes += expectations_clash(normal, false, p);
        ASSERT_FALSE(expectations_clash(normal, true, p));
        ASSERT_FALSE(expectations_clash(normal, false, {}));
    }
    const double expected = std::erfc(0.1 / 0.2 / std::sqrt(2.0));
    EXPECT_NEAR(clashes / double(n), expected,
                4.0 * std::sqrt(expected * (1.0 - expected) / n));
}

// The chance that is weighed is that of the law by which disputes are drawn: with
// σ = 2·tolerance it is 2·(1 − Φ(½)), and any clarity makes it smaller.
RC_GTEST_PROP(Trust, DisputesAreRarerTheMoreIsSpelledOut, ()) {
    const Trust p{.clarity = share(),
                  .clarity_written = 1.0,
                  .expectations = 2.0 * share(),
                  .tolerance = share()};
    const double chance = chance_of_dispute(false, p);
    RC_ASSERT(chance >= 0.0 && chance <= 1.0);
    RC_ASSERT(chance_of_dispute(true, p) == 0.0);
    Trust clearer = p;
    clearer.clarity += (1.0 - p.clarity) * share();
    RC_ASSERT(chance_of_dispute(false, clearer) <= chance);
    const Trust known{.clarity = 0.5, .expectations = 0.8, .tolerance = 0.2};
    RC_ASSERT(std::fabs(chance_of_dispute(false, known) - 0.6170750774519738) < 1e-15);
    RC_ASSERT(chance_of_dispute(false, {}) == 0.0);
}

TEST(Identity, GrowsWithSuccessAndIsNoneWhenOff) {
    double identity = 0.0;
    for (int i = 0; i < 3; ++i)
        identity = identity_after(identity, true, {.growth = 0.5});
    EXPECT_EQ(identity, 0.875);
    EXPECT_EQ(identity_after(identity, false, {.growth = 0.5}), 0.4375);
    EXPECT_EQ(identity_after(0.0, true, {}), 0.0);
    EXPECT_EQ(willing_inside(0.7, 0.0, {}), 0.7);
}

}  // namespace
}  // namespace verbund
