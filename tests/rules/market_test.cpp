// The rules of the market: demand, who bids, the customer's choice (O9), money,
// ratings.
#include "core/weighted_choice.hpp"
#include "rules/numbers.hpp"
#include "rules/parameters.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace verbund {
namespace {

using namespace test;

// O9: own advantage δ against n equal rivals wins e^δ ÷ (e^δ + n).
TEST(Choice, WinShareIsThatOfTheMultinomialLogit) {
    for (const auto& [factor, share] :
         {std::pair{1.0, 0.2}, std::pair{1.222, 0.234010}}) {
        const std::array<double, 5> weights{exact_exp(exact_log(factor)), 1.0, 1.0, 1.0,
                                            1.0};
        const auto won = drawn(
            many, [&](Draw& draw) { return chosen(weights, draw.uniform()) == 0; });
        EXPECT_NEAR(sample_of(won).mean, share, four_errors_of_share(share, many));
    }
}

// n = 400,000 choices; the weight of 0 is never chosen.
TEST(Choice, FollowsTheWeights) {
    const std::array<double, 5> weights{1.0, 0.0, 3.0, 0.5, 5.5};
    std::vector<double> counts(4);
    for (double at :
         drawn(many, [&](Draw& draw) { return chosen(weights, draw.uniform()); })) {
        ASSERT_NE(at, 1.0);
        ++counts[static_cast<std::size_t>(at > 1.0 ? at - 1.0 : at)];
    }
    EXPECT_LT(chi_square(counts, {0.1, 0.3, 0.05, 0.55}), chi_square_at(3, 4.0));
}

TEST(Choice, ReachesBothEndsAndNothingWhenNothingHasWeight) {
    const std::array<double, 4> weights{0.0, 0.1, 0.7, 0.0};
    EXPECT_EQ(chosen(weights, 0.0), 1);
    EXPECT_EQ(chosen(weights, 1.0 - 0x1p-53), 2);
    EXPECT_EQ(chosen(weights, 1.0), 2);
    EXPECT_EQ(chosen(std::array{0.0, 0.0}, 0.5), -1);
    EXPECT_EQ(chosen({}, 0.5), -1);
}

PublicFace some_face() {
    return {share_in(0, 50),
            share_in(0, 50),
            share_in(0, 50),
            share_in(0, 50),
            *rc::gen::arbitrary<bool>(),
            share_in(0, 1)};
}

RC_GTEST_PROP(Choice, WhatIsBetterWeighsMore, ()) {
    const Choice p;
    const PublicFace face = some_face();
    PublicFace better = face;
    const int what = *rc::gen::inRange(0, 5);
    if (what == 0) better.good += 1.0;
    if (what == 1) better.bad *= 0.9;
    if (what == 2) better.on_time += 1.0;
    if (what == 3) better.claims = true;
    if (what == 4) better.disclosed += 0.1;
    RC_ASSERT(weight_of(better, p) >= weight_of(face, p));
    const double rate = 10.0 + share_in(0, 90);
    RC_ASSERT(weight_of_rate(0.9 * rate, p) >= weight_of_rate(rate, p));
}

RC_GTEST_PROP(Choice, OffValuesMakeAllBiddersAlike, ()) {
    const Choice off{.reputation = 0,
                     .price = 0,
                     .on_time = 0,
                     .disclosed = 0,
                     .we_bonus = 0,
                     .brand = 0,
                     .loyalty = 0,
                     .outside = 0};
    const double rate = 10.0 + share_in(0, 90);
    RC_ASSERT(weight_of(some_face(), off) == 1.0 && weight_of_rate(rate, off) == 1.0);
    RC_ASSERT(weight_of_nothing(rate, off) == 1.0);
}

// Beside one unknown bidder at the median price buying nothing wins 1 ÷ (1 + e^(½
// on_time − outside)).
TEST(Choice, TheOutsideOptionIsMeasuredAtTheMedianPrice) {
    const Choice p{.reputation = 1.0, .price = 2.0, .on_time = 0.8, .outside = -1.5};
    const double advantage = std::exp(0.5 * p.on_time - p.outside);
    for (double median : {20.0, 48.0, 90.0})
        EXPECT_NEAR(
            weight_of({}, p) * weight_of_rate(median, p) / weight_of_nothing(median, p),
            advantage, 1e-12);
    EXPECT_NEAR(weight_of({.good = 3.0}, p) / weight_of({}, p), 4.0, 1e-14);
    EXPECT_NEAR(weight_of_rate(24.0, p) / weight_of_rate(48.0, p), 4.0, 1e-14);
}

Choice looking_at_teams() {
    return {.reputation = share_in(0, 3),
            .by_hours = share_in(0, 1),
            .unknown = share_in(0, 3)};
}

// Three hours of the lead and five of a partner: the mean over the hours of what each
// is worth, whether the partner is named or not.
TEST(Choice, ABidIsWorthItsHours) {
    const Choice p{.reputation = 2.0, .by_hours = 1.0, .unknown = 1.5};
    const double lead = log_odds_of(6.0, 1.0), partner = log_odds_of(1.0, 3.0);
    const WorkOfPartners work{0.625, 0.625 * partner};
    const double alone = p.reputation * lead;
    EXPECT_NEAR(alone + utility_of_team(work, lead, 1.0, p),
                (3.0 * 2.0 * lead + 5.0 * 2.0 * partner) / 8.0, 1e-14);
    EXPECT_NEAR(alone + utility_of_team(work, lead, 0.0, p),
                (3.0 * 2.0 * lead + 5.0 * -1.5) / 8.0, 1e-14);
    EXPECT_NEAR(log_odds_of(7.0, 3.0), std::log(2.0), 1e-15);
}

RC_GTEST_PROP(Choice, ASoloistHasNobodyToHide, ()) {
    const Choice p = looking_at_teams();
    const double lead = share_in(-4, 4), share = share_in(0, 1);
    RC_ASSERT(utility_of_team({0.0, 0.0}, lead, share_in(0, 1), p) == 0.0);
    const WorkOfPartners work{share, share * share_in(-4, 4)};
    RC_ASSERT(utility_of_team(work, lead, share_in(0, 1), {}) == 0.0);
    RC_ASSERT(looks_at_team(p) == (p.by_hours > 0.0 || p.unknown > 0.0));
}

// What is drawn by may be no less than what a team turns out to be worth.
RC_GTEST_PROP(Choice, NobodyIsWorthMoreThanTheBestKnown, ()) {
    const Choice p = looking_at_teams();
    const double lead = share_in(-4, 4), best = share_in(0, 4), shown = share_in(0, 1);
    WorkOfPartners work;
    for (int partner = 0; partner < 3; ++partner) {
        const double share = share_in(0, 1) / 4.0;
        work.share += share;
        work.log_odds += share * std::min(best, share_in(-4, 4));
    }
    RC_ASSERT(utility_of_team(work, lead, shown, p) <=
              utility_of_team({work.share, work.share * best}, lead, shown, p) + 1e-14);
}

TEST(Choice, BrandAndLoyaltyRaiseAWeightByTheirParts) {
    EXPECT_EQ(weight_of_brand(0.5, {}), 1.0);
    EXPECT_NEAR(weight_of_brand(0.75, {.brand = 2.0}), std::exp(0.5), 1e-15);
    EXPECT_EQ(weight_of_loyalty(0.0, 255.0, {}), 1.0);
    EXPECT_NEAR(weight_of_loyalty(51.0, 255.0, {.loyalty = 2.0}), std::exp(0.4), 1e-15);
}

// Times between projects and the hours of a part have the mean and the median that are
// stated.
TEST(Demand, TimesAndHoursAreExponential) {
    EXPECT_EQ(weeks_to_next_project(1.0, 4.0), 0.0);
    EXPECT_NEAR(weeks_to_next_project(std::exp(-1.0), 4.0), 0.25, 1e-15);
    EXPECT_NEAR(hours_by_exponential(std::log(2.0), 20.0), 20.0, 1e-13);
    EXPECT_EQ(most_paid(1.5, 400.0), 600.0);
}

// One more trade with chance q, cut off at the most: P(more than k) = q^k, at 10⁵
// equidistant uniform numbers.
TEST(Demand, FurtherTradesAreGeometric) {
    const Demand p{.further_trades = 0.4};
    std::array<double, 5> longer{};
    for (int i = 0; i < 100'000; ++i)
        for (int parts = parts_of((i + 0.5) / 100'000, 12, p), k = 0; k < parts; ++k)
            longer[std::size_t(k)] += 1e-5;
    EXPECT_NEAR(longer[1], 0.4, 2e-5);
    EXPECT_NEAR(longer[2], 0.16, 2e-5);
    EXPECT_NEAR(longer[3], 0.064, 2e-5);
    EXPECT_EQ(longer[4], 0.0);
}

RC_GTEST_PROP(Demand, HasOnePartAtLeastAndNeverMoreThanThereAreTrades, ()) {
    const int trades = *rc::gen::inRange(1, 65);
    const Demand p{.further_trades = share_in(0, 1),
                   .most_trades = *rc::gen::inRange(1, most_parts + 1)};
    const int parts = parts_of(share_in(0, 1), trades, p);
    RC_ASSERT(parts >= 1 && parts <= trades && parts <= p.most_trades);
    RC_ASSERT(parts_of(share_in(0, 1), trades, {.further_trades = 0.0}) == 1);
}

TEST(Bidding, BacklogAndDeadlineAreTheLastThingsTakenOn) {
    const Bidding p{.most_backlog = 2.0};
    EXPECT_TRUE(takes_on(12.0, 10.0, 13.0, 13.0, 0.0, p));
    EXPECT_FALSE(takes_on(12.001, 10.0, 13.0, 14.0, 0.0, p));
    EXPECT_FALSE(takes_on(12.0, 10.0, 13.001, 13.0, 0.0, p));
    EXPECT_TRUE(takes_on(12.0, 10.0, 99.0, 13.0, 0.0,
                         {.most_backlog = 2.0, .refuses_late = false}));
    const Bidding idle_only{.most_backlog = 0.0, .refuses_late = false};
    EXPECT_TRUE(takes_on(10.0, 10.0, 99.0, 0.0, 0.0, idle_only));
    EXPECT_FALSE(takes_on(10.001, 10.0, 99.0, 0.0, 0.0, idle_only));
}

RC_GTEST_PROP(Bidding, WithAReserveWorkMustEndInTheRestOfTheTime, ()) {
    const double posted = share_in(0, 50), time = share_in(0, 20);
    const double reserve = share_in(0, 1), finish = posted + share_in(0, 25);
    const double latest = posted + (1.0 - reserve) * time;
    RC_PRE(std::fabs(finish - latest) > 1e-9);
    const Bidding p;
    RC_ASSERT(takes_on(posted, posted, finish, posted + time, reserve, p) ==
              (finish < latest));
    RC_ASSERT(takes_on(posted, posted, finish, posted + time, 0.0, p) ||
              !takes_on(posted, posted, finish, posted + time, reserve, p));
    RC_ASSERT(!takes_on(posted, posted, posted + 0.001, posted + time, 1.0, p));
}

// One part late and then nine in time, at a tenth accepted: the reserve is where it was.
TEST(Bidding, AReserveIsAtRestAtTheAcceptedShareOfLateWork) {
    const Bidding p{.learns_reserve = 0.1};
    double reserve = reserve_after_late(0.5, p);
    EXPECT_NEAR(reserve, 0.59, 1e-15);
    for (int i = 0; i < 9; ++i) reserve = reserve_after_good(reserve, p);
    EXPECT_NEAR(reserve, 0.5, 1e-15);
}

// Where a reserve r makes work late with chance (1 − r) ÷ 2, a fifth is late in the long
// run: what the reserve has moved is the step times (late − n ÷ 5), and it moves by 1 at
// most.
RC_GTEST_PROP(Bidding, AReserveThatIsLearnedMakesTheAcceptedShareLate, ()) {
    constexpr int parts = 20'000;
    const Bidding p{.learns_reserve = 0.05, .late_accepted = 0.2};
    Draw draw({*rc::gen::arbitrary<std::uint64_t>(), 0}, Purpose::test, 1, 0);
    double reserve = share_in(0, 1);
    int late = 0;
    for (int part = 0; part < parts; ++part) {
        const bool was_late = draw.chance(0.5 * (1.0 - reserve));
        late += was_late;
        reserve =
            was_late ? reserve_after_late(reserve, p) : reserve_after_good(reserve, p);
        RC_ASSERT(reserve >= 0.0 && reserve <= 1.0);
    }
    RC_ASSERT(std::fabs(late - 0.2 * parts) <= 1.0 / p.learns_reserve + 1e-6);
}

RC_GTEST_PROP(Bidding, TrustAndIntensityCallPartnersUp, ()) {
    const Bidding p;
    const double trust = share_in(0, 1), intensity = share_in(0, 1),
                 more = share_in(0, 1);
    RC_ASSERT(weight_of_partner(trust + more, intensity, p) >=
              weight_of_partner(trust, intensity, p));
    RC_ASSERT(weight_of_partner(trust, intensity + more, p) >=
              weight_of_partner(trust, intensity, p));
    RC_ASSERT(weight_of_partner(trust, intensity, {.trust = 0.0, .intensity = 0.0}) ==
              1.0);
}

TEST(Money, IsRoundedToTheNearestCentOnce) {
    EXPECT_EQ(cents(0.005), 1);
    EXPECT_EQ(cents(0.0049), 0);
    EXPECT_EQ(cents(-1.25), -125);
    EXPECT_EQ(price_of(20.0, 48.0), 96'000);
    EXPECT_EQ(share_of(101, 0.5), 51);
    EXPECT_EQ(pay_of(1'005, false, {.late_refund = 0.1}), 1'005);
    EXPECT_EQ(pay_of(1'005, true, {.late_refund = 0.1}), 904);
}

RC_GTEST_PROP(Money, AShareIsPartOfTheWholeAndTheRestIsTheOtherPart, ()) {
    const Cents amount = *rc::gen::inRange<Cents>(0, 100'000'000);
    const double share = share_in(0, 1);
    const Cents part = share_of(amount, share);
    RC_ASSERT(part >= 0 && part <= amount);
    RC_ASSERT(std::fabs(static_cast<double>(part) -
                        static_cast<double>(amount) * share) <= 0.5 + 1e-6);
    RC_ASSERT(share_of(amount, 0.0) == 0 && share_of(amount, 1.0) == amount);
}

TEST(Reputation, ACustomerIsContentWithGoodWorkInTimeAlone) {
    EXPECT_TRUE(is_content(false, false, true));
    EXPECT_FALSE(is_content(true, false, true) || is_content(false, true, true) ||
                 is_content(false, false, false));
}

RC_GTEST_PROP(Reputation, ACustomersTrustStaysAShareAndMovesTheRightWay, ()) {
    const double trust = share_in(0, 1);
    const Reputation p{.memory = share_in(0, 1)};
    const double up = customer_trust_after(trust, true, 0.0, p),
                 down = customer_trust_after(trust, false, 0.0, p);
    RC_ASSERT(down >= 0.0 && down <= trust && trust <= up && up <= 1.0);
    RC_ASSERT(customer_trust_after(trust, true, 0.0, {.memory = 0.0}) == trust);
}

// n weeks late at a weight of 1 are n disappointments more.
RC_GTEST_PROP(Reputation, LatenessCostsTrustInProportion, ()) {
    const Reputation p{.memory = share_in(0, 1), .late_weight = 1.0};
    const double trust = share_in(0, 1);
    const int weeks = *rc::gen::inRange(0, 6);
    double expected = customer_trust_after(trust, false, 0.0, p);
    for (int i = 0; i < weeks; ++i)
        expected = customer_trust_after(expected, false, 0.0, p);
    const double found =
        customer_trust_after(trust, false, bad_jobs_in_lateness(weeks, p), p);
    RC_ASSERT(std::fabs(found - expected) < 1e-12);
    const double later = share_in(0, 5);
    RC_ASSERT(customer_trust_after(trust, false, bad_jobs_in_lateness(weeks + later, p),
                                   p) <= found);
}

RC_GTEST_PROP(Reputation, ANamedPartnerEarnsAPartOfTheTrustInTheLead, ()) {
    const double trust = share_in(0, 1);
    const bool content = *rc::gen::arbitrary<bool>();
    const Reputation p{.memory = share_in(0, 1), .named_remembered = share_in(0, 1)};
    const double further_bad = share_in(0, 3);
    const double lead = customer_trust_after(trust, content, further_bad, p);
    const double partner = trust_in_named_after(trust, content, further_bad, p);
    RC_ASSERT(std::min(trust, lead) <= partner && partner <= std::max(trust, lead));
    RC_ASSERT(std::fabs(partner - trust - p.named_remembered * (lead - trust)) < 1e-15);
    RC_ASSERT(trust_in_named_after(trust, content, further_bad, {}) == trust);
}

}  // namespace
}  // namespace verbund
