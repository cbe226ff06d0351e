// The rules of people: who enters, who leaves, how work is done.
#include "rules/numbers.hpp"
#include "rules/parameters.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace verbund {
namespace {

using namespace test;

TEST(Population, DispositionsHaveTheirShares) {
    const Population p{.conditional_share = 0.5, .free_rider_share = 0.3};
    std::array<int, 6> found{};
    for (int i = 0; i < 1000; ++i)
        ++found[static_cast<std::size_t>(giving_of((i + 0.5) / 1000, p))];
    EXPECT_EQ(found, (std::array<int, 6>{500, 300, 200, 0, 0, 0}));
    const Population survey{.conditional_share = 0.55,
                            .free_rider_share = 0.23,
                            .hump_shaped_share = 0.12,
                            .coin_share = 0.10};
    found = {};
    for (int i = 0; i < 1000; ++i)
        ++found[static_cast<std::size_t>(giving_of((i + 0.5) / 1000, survey))];
    EXPECT_EQ(found, (std::array<int, 6>{550, 230, 0, 120, 100, 0}));
    EXPECT_EQ(giving_of(0.999, {.conditional_share = 1.0}), Giving::conditional);
}

RC_GTEST_PROP(Population, OpennessIsAShareAroundItsMean, ()) {
    const Population p{.openness_mean = share()};
    const double uniform = share();
    const double openness = openness_of(uniform, p);
    RC_ASSERT(openness >= -1e-15 && openness <= 1.0 + 1e-15);
    RC_ASSERT(std::fabs(openness + openness_of(1.0 - uniform, p) -
                        2.0 * p.openness_mean) < 1e-14);
}

RC_GTEST_PROP(Population, ReliabilityIsAProperChanceThatLuckMoves, ()) {
    const Population p{.reliability_spread = 0.001 + 1.9 * share()};
    const double normal = 12.0 * share() - 6.0;
    for (bool bad : {true, false}) {
        const double reliability = reliability_of(bad, normal, p);
        RC_ASSERT(reliability > 0.0 && reliability < 1.0 &&
                  reliability < reliability_of(bad, normal + 0.1, p));
        RC_ASSERT(reliability_of(bad, normal, {.reliability_spread = 0.0}) ==
                  (bad ? Population{}.reliability_bad : Population{}.reliability_good));
        RC_ASSERT(std::fabs(reliability_of(bad, 0.0, p) -
                            (bad ? p.reliability_bad : p.reliability_good)) < 1e-12);
    }
    RC_ASSERT(reliability_of(true, normal, p) < reliability_of(false, normal, p));
}

TEST(Population, SmallRegionsHaveFourVacantSlots) {
    EXPECT_EQ(vacant_slots(10, {.vacant_share = 0.25}), 4);
    EXPECT_EQ(vacant_slots(101, {.vacant_share = 0.25}), 26);
}

RC_GTEST_PROP(Turnover, NoTenureHasAGreaterHazardThanTheGreatest, ()) {
    const Turnover p{.leave_first_year = share(),
                     .leave_to_fifth_year = share(),
                     .leave_later = share()};
    RC_ASSERT(leaving_hazard(2000.0 * share(), p) <= greatest_leaving_hazard(p));
}

// The published survival of solo founders: 74 % after a year, 34 % after five
// (calibration: IfM Bonn, cohort 2017).
TEST(Turnover, TheHazardsOfTheTwoPhasesAddUpToThePublishedSurvival) {
    Parameters stated;
    stated.turnover = {.leave_first_year = 0.26,
                       .leave_to_fifth_year = 0.177,
                       .noneconomic_share = 1.0};
    const Turnover p = in_weeks(stated).turnover;
    double survival = 1.0;
    std::array<double, 2> after{};
    for (int week = 0; week < 261; ++week) {
        survival *= std::exp(-leaving_hazard(week, p));
        if (week == 51) after[0] = survival;
    }
    after[1] = survival;
    EXPECT_NEAR(after[0], 0.74, 0.005);
    EXPECT_NEAR(after[1], 0.34, 0.005);
}

TEST(Turnover, NoShareOfTheHazardIsNoHazard) {
    for (double tenure : {0.0, 60.0, 300.0})
        EXPECT_EQ(leaving_hazard(tenure, {.noneconomic_share = 0.0}), 0.0);
}

double survival_at(double weeks, const Turnover& p) {
    const double year = std::min(weeks, weeks_per_year);
    const double to_fifth =
        std::clamp(weeks - weeks_per_year, 0.0, 4.0 * weeks_per_year);
    const double later = std::max(0.0, weeks - 5.0 * weeks_per_year);
    return std::exp(-p.leave_first_year * year - p.leave_to_fifth_year * to_fifth -
                    p.leave_later * later);
}

// Tenures of a stationary start have a density in proportion to survival. n = 200,000
// in 40 classes of equal width over 40 years; the shares by Simpson's rule on 20 steps
// each.
TEST(Turnover, TenuresAtTheStartFollowSurvival) {
    constexpr double end = 40.0 * weeks_per_year;
    constexpr int classes = 40, steps = 20;
    Parameters stated;
    stated.turnover = {
        .leave_first_year = 0.26, .leave_to_fifth_year = 0.177, .leave_later = 0.06};
    const Turnover weekly = in_weeks(stated).turnover;
    Turnover no_hazard_later = weekly;
    no_hazard_later.leave_later = 0.0;
    for (const Turnover& p : {weekly, no_hazard_later}) {
        std::vector<double> counts(classes), shares(classes);
        for (double tenure : drawn(200'000, [&](Draw& draw) {
                 const double which = draw.uniform();
                 return tenure_at_start(which, draw.uniform(), p);
             })) {
            ASSERT_TRUE(tenure >= 0.0 && tenure <= end);
            ++counts[std::min<std::size_t>(
                classes - 1, static_cast<std::size_t>(tenure / end * classes))];
        }
        double total = 0.0;
        for (int i = 0; i < classes * steps; ++i) {
            const double step = end / (classes * steps), at = i * step;
            const double area = survival_at(at, p) +
                                4.0 * survival_at(at + step / 2.0, p) +
                                survival_at(at + step, p);
            shares[static_cast<std::size_t>(i / steps)] += area;
            total += area;
        }
        for (double& one : shares) one /= total;
        EXPECT_LT(chi_square(counts, shares), chi_square_at(classes - 1, 4.0));
    }
}

RC_GTEST_PROP(Turnover, EntryReplacesWhoIsMissingInExpectation, ()) {
    const int expected = *rc::gen::inRange(1, 5000),
              active = *rc::gen::inRange(0, 6000), empty = *rc::gen::inRange(0, 800);
    const double chance = chance_of_entry(expected, active, empty);
    RC_ASSERT(chance >= 0.0 && chance <= 1.0);
    const int missing = std::clamp(expected - active, 0, empty);
    RC_ASSERT(std::fabs(chance * empty - missing) < 1e-9);
}

TEST(Turnover, BankruptcyIsASwitch) {
    EXPECT_TRUE(is_bankrupt(1, {.bankrupt_after = 1}));
    EXPECT_FALSE(is_bankrupt(0, {.bankrupt_after = 1}));
    EXPECT_FALSE(is_bankrupt(10'000, {.bankrupt_after = 0}));
}

RC_GTEST_PROP(Work, FamiliarPartnersDoBetterUpToAPoint, ()) {
    const Work p{.familiar = 5.0 * share(), .familiar_after = *rc::gen::inRange(1, 30)};
    const double reliability = 0.01 + 0.98 * share();
    const int joint = *rc::gen::inRange(0, 100);
    const auto chance_after = [&](int projects) {
        return chance_of_good(reliability, {.joint = projects}, p);
    };
    const double chance = chance_after(joint);
    RC_ASSERT(chance >= reliability - 1e-12 && chance < 1.0);
    RC_ASSERT(chance_after(joint + 1) >= chance - 1e-15);
    RC_ASSERT(chance_after(0) == reliability);
    RC_ASSERT(chance_of_good(reliability, {.joint = joint}, {.familiar = 0.0}) ==
              reliability);
    RC_ASSERT(chance_after(p.familiar_after + 1) == chance_after(p.familiar_after));
    RC_ASSERT(std::fabs(logit(chance_after(p.familiar_after)) - logit(reliability) -
                        p.familiar) < 1e-9);
}

RC_GTEST_PROP(Work, GoalsDistanceAndEffortMoveTheLogOddsByTheirTerms, ()) {
    const Work p{
        .familiar = 0.0, .goals = share(), .effort = share(), .distance = share()};
    const double reliability = 0.1 + 0.8 * share();
    const JointWork work{
        .alignment = 2.0 * share() - 1.0, .distance = share(), .effort = share()};
    const double gain =
        logit(chance_of_good(reliability, work, p)) - logit(reliability);
    const double expected = p.goals * work.alignment +
                            p.distance * 4.0 * work.distance * (1.0 - work.distance) -
                            p.effort * (1.0 - work.effort);
    RC_ASSERT(std::fabs(gain - expected) < 1e-9);
    RC_ASSERT(chance_of_good(reliability, {}, p) == reliability);
    RC_ASSERT(chance_of_good(reliability, work, {.familiar = 0.0}) == reliability);
}

RC_GTEST_PROP(Work, EffortFallsWithTheTeamUnlessItIsSeen, ()) {
    const Work p{.monitoring = share()};
    const int team = *rc::gen::inRange(1, 10);
    for (Giving giving : {Giving::conditional, Giving::nothing}) {
        const double effort = effort_of(giving, team, p);
        RC_ASSERT(effort > 0.0 && effort <= 1.0 + 1e-15 &&
                  effort_of(giving, team + 1, p) <= effort + 1e-15);
        RC_ASSERT(std::fabs(effort_of(giving, team, {.monitoring = 1.0}) - 1.0) <
                  1e-15);
    }
    RC_ASSERT(effort_of(Giving::always, team, p) == 1.0);
}

TEST(Work, GoalsAreAlignedByTheirAngleAndByAnAgreement) {
    EXPECT_NEAR(alignment_of(0.0, false, {}), 1.0, 1e-15);
    EXPECT_NEAR(alignment_of(0.25, false, {}), 0.0, 1e-15);
    EXPECT_NEAR(alignment_of(-0.5, false, {}), -1.0, 1e-15);
    EXPECT_NEAR(alignment_of(0.5, true, {.goals_written = 0.5}), 0.0, 1e-15);
    EXPECT_NEAR(alignment_of(0.3, true, {.goals_written = 1.0}), 1.0, 1e-15);
}

RC_GTEST_PROP(Work, WhoForeseesSeesTheEndNoSoonerThanItIsWithoutLostTime, ()) {
    const Work p{.foresight = share()};
    const double planned = 10.0 * share(), finish = 20.0 * share(), taken = share();
    const double seen = end_foreseen(finish, planned, taken, p);
    RC_ASSERT(seen >= finish);
    RC_ASSERT(finish > planned || seen == finish);
    RC_ASSERT(end_foreseen(finish, planned, taken, {}) == finish);
    RC_ASSERT(end_foreseen(finish, planned, 0.5 * taken, p) <= seen);
    RC_ASSERT(end_foreseen(finish, planned, taken, {.foresight = 0.5 * p.foresight}) <=
              seen);
    RC_ASSERT(end_foreseen(finish, planned, 1.0, {.foresight = 1.0}) ==
              (finish > planned ? INFINITY : finish));
}

// Each week begins with the share that is lost, and work follows: an end is foreseen at
// most that share of a week too soon, and never too late.
RC_GTEST_PROP(Work, AnEndThatIsForeseenIsRightButForTheShareOfAWeek, ()) {
    const double lost = 0.9 * share(), work = 5.0 * share();
    double end = 0.0;
    for (double left = work; left > 0.0; left -= 1.0 - lost)
        end = std::floor(end) + lost + std::min(left, 1.0 - lost);
    const double seen = end_foreseen(work, 0.0, lost, {.foresight = 1.0});
    RC_ASSERT(seen <= end + 1e-9 && end <= seen + lost + 1e-9);
}

// A week in which nothing is lost leaves 1 − 1 ÷ 52.18 of what is usual, so that after a
// year 1 ÷ e is left (within a hundredth, for weeks are whole).
TEST(Work, WhatIsUsuallyLostRunsOverAYear) {
    float taken = 1.0F;
    for (int week = 0; week < 52; ++week) taken = usually_taken(taken, 0.0F);
    EXPECT_NEAR(taken, std::exp(-1.0), 0.01);
    for (int week = 0; week < 1000; ++week) taken = usually_taken(taken, 0.25F);
    EXPECT_NEAR(taken, 0.25, 1e-4);
}

TEST(Work, TakesAtMostTheWholeWeek) {
    EXPECT_EQ(share_taken(60.0, 40.0), 1.0);
    EXPECT_EQ(share_taken(10.0, 40.0), 0.25);
    EXPECT_EQ(weeks_of_work(60.0, 40.0), 1.5);
}

}  // namespace
}  // namespace verbund
