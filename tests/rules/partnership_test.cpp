// The rules of ties and cooperations: hazards, intensity, meeting, votes (O25),
// marketing (O21, O23), satisfaction.
#include "rules/numbers.hpp"
#include "rules/parameters.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace verbund {
namespace {

using namespace test;

Partnership some_rules() {
    return {.end_contact = share(),
            .end_loose = share(),
            .end_regular = share(),
            .end_written = share(),
            .trust_weight = 20.0 * share(),
            .agreement_weight = 10.0 * share(),
            .overlap_weight = 10.0 * share(),
            .ledger_weight = share(),
            .tenure_weight = 10.0 * share(),
            .disappointment = 10.0 * share()};
}

TieView some_tie() {
    return {static_cast<Stage>(*rc::gen::inRange(1, 7)),
            share(),
            share(),
            share(),
            200.0 * share() - 100.0,
            *rc::gen::inRange(0, 500),
            *rc::gen::inRange(0, 3) * share()};
}

// The clock of a tie rings with the bound and is thinned to the hazard; 10⁻¹² leaves
// room for rounding.
RC_GTEST_PROP(Partnership, TheBoundIsNeverBelowTheHazard, ()) {
    const Partnership p = some_rules();
    const TieView tie = some_tie();
    const double least_trust = tie.trust * share();
    const TieView worst =
        worst_of(tie.stage, least_trust, static_cast<int>(std::ceil(tie.disappointed)));
    RC_ASSERT(hazard_of_end(tie, p) <= hazard_of_end(worst, p) * (1.0 + 1e-12));
}

RC_GTEST_PROP(Partnership, TrustAndAgreementsHoldTiesTogetherDebtsDoNot, ()) {
    const Partnership p = some_rules();
    const TieView tie = some_tie();
    TieView better = tie;
    better.trust += (1.0 - tie.trust) * share();
    better.clarity += (1.0 - tie.clarity) * share();
    better.hours_owed *= share();
    better.joint += *rc::gen::inRange(0, 50);
    RC_ASSERT(hazard_of_end(better, p) <= hazard_of_end(tie, p) * (1.0 + 1e-12));
}

TEST(Partnership, AtHalfTrustTheHazardIsThatOfTheStage) {
    const Partnership p{
        .end_contact = 0.1, .end_loose = 0.2, .end_regular = 0.3, .end_written = 0.4};
    for (Stage stage : {Stage::contact, Stage::checked, Stage::met})
        EXPECT_EQ(hazard_of_end({.stage = stage}, p), 0.1);
    EXPECT_EQ(hazard_of_end({.stage = Stage::loose}, p), 0.2);
    EXPECT_EQ(hazard_of_end({.stage = Stage::regular}, p), 0.3);
    EXPECT_EQ(hazard_of_end({.stage = Stage::written}, p), 0.4);
    EXPECT_NEAR(hazard_of_end({.stage = Stage::loose, .trust = 0.75}, p),
                0.2 * std::exp(-0.25 * p.trust_weight), 1e-15);
    EXPECT_EQ(hazard_of_end({.stage = Stage::loose, .trust = 0.9}, {.end_loose = 0.0}),
              0.0);
}

TEST(Partnership, DirectEffectsAreOffUnlessSwitchedOn) {
    const TieView tie{Stage::written, 0.5, 1.0, 0.0, 30.0, 7};
    EXPECT_EQ(hazard_of_end(tie, {.end_written = 0.3}), 0.3);
    EXPECT_NEAR(hazard_of_end(tie, {.end_written = 0.3, .agreement_weight = 1.0}),
                0.3 * std::exp(-1.0), 1e-15);
    EXPECT_NEAR(hazard_of_end(tie, {.end_written = 0.3, .overlap_weight = 1.0}),
                0.3 * std::exp(1.0), 1e-15);
    EXPECT_NEAR(hazard_of_end(tie, {.end_written = 0.3, .ledger_weight = 0.1}),
                0.3 * std::exp(3.0), 1e-14);
    EXPECT_NEAR(hazard_of_end(tie, {.end_written = 0.3, .tenure_weight = 1.0}),
                0.3 / 8.0, 1e-15);
}

// A conflict in every twentieth job costs an hour a job, and half of that is spared.
TEST(Partnership, WritingPaysWhenItsCostIsSpared) {
    const Partnership p{
        .agreement_cost = 8.0, .conflict_loss = 20.0, .agreement_settles = 0.5};
    const auto until = [&](double quarrels, double consulting) {
        return projects_until_writing(spared_by_writing(quarrels, consulting, p), p);
    };
    EXPECT_DOUBLE_EQ(until(0.05, 0.0), 16.0);
    EXPECT_DOUBLE_EQ(until(0.2, 0.0), 4.0);
    EXPECT_DOUBLE_EQ(until(0.2, 2.0), 2.0);
    EXPECT_DOUBLE_EQ(until(0.0, 4.0), 2.0);
    EXPECT_TRUE(std::isinf(until(0.0, 0.0)));
    EXPECT_EQ(projects_until_writing(0.1, {.agreement_cost = 0.0}), 0.0);
}

// What one job is expected to cost is the mean of what it does cost: n = 200,000 pairs of
// sides, of which each leads every other job.
TEST(Partnership, ConsultingIsWeighedByWhoLeadsAndWhomTheyTrust) {
    const Deciding p{.consulting_days = 2.0, .trust_needed = 0.6};
    for (const double theirs : {0.5, 0.7}) {
        const auto hours = drawn(200'000, [&](Draw& draw) {
            const double trust = draw.chance(0.5) ? 0.4 : theirs;
            const int consulted = int(is_consulted(trust, false, p));
            return weeks_of_consulting(consulted, p) * 40.0;
        });
        const int sides =
            int(is_consulted(0.4, false, p)) + int(is_consulted(theirs, false, p));
        const Sample sample = sample_of(hours);
        EXPECT_NEAR(sample.mean, hours_of_consulting(sides, 40.0, p),
                    4.0 * sample.standard_error() + 1e-9);
    }
}

RC_GTEST_PROP(Intensity, GrowsUnderACapThatRisesWithAge, ()) {
    const Intensity p{.growth = share(), .cap_speed = share()};
    const int weeks = *rc::gen::inRange(1, 2000);
    const double cap = greatest_intensity(weeks, p), before = share(), worked = share();
    RC_ASSERT(cap >= 0.0 && cap < 1.0 &&
              cap <= greatest_intensity(weeks + 1, p) + 1e-15);
    const double after = intensity_after(before, worked, weeks, p);
    RC_ASSERT(after >= before && after <= 1.0 &&
              after <= before + p.growth * std::min(worked, cap) + 1e-15);
    // Work of the same share every week leads to that share, which the fading before it
    // keeps.
    const double steady = std::min(worked, cap);
    RC_ASSERT(std::fabs(intensity_after(steady * (1.0 - p.growth), worked, weeks, p) -
                        steady) < 1e-15);
    RC_ASSERT(intensity_after(before, worked, weeks, {.growth = 0.0}) == before);
}

// Contacts are met and end at rates that balance; nobody starts with more than 30.
TEST(Start, ContactsStandWhereMeetingAndPartingBalance) {
    EXPECT_NEAR(contacts_standing(0.2, std::log(2.0)), 0.4, 1e-15);
    EXPECT_EQ(contacts_standing(0.25, 0.0), 0.25 * weeks_per_year);
    EXPECT_EQ(contacts_standing(9.0, 0.01), most_start_contacts);
}

// A listed member's business: three jobs each move a customer's trust from ½ by memory.
RC_GTEST_PROP(Start, ARegularCustomerTrustsAsAfterThreeGoodJobs, ()) {
    const Reputation p{.memory = share()};
    double trust = 0.5;
    for (int job = 0; job < 3; ++job) trust = customer_trust_after(trust, true, 0.0, p);
    RC_ASSERT(std::fabs(trust_of_regular_customer(p.memory) - trust) < 1e-15);
    const double years = 80.0 * share();
    RC_ASSERT(weeks_before_start(years) <= years * weeks_per_year);
    RC_ASSERT(weeks_before_start(years) > years * weeks_per_year - 1.0);
}

// The three kinds have the shares t, (1−t)·a and (1−t)·(1−a), on a grid of 400 × 400
// uniform numbers.
TEST(Meeting, KindsOfContactHaveTheirShares) {
    const Meeting p{.through_contacts = 0.4, .across_regions = 0.05};
    std::array<int, 3> found{};
    for (int i = 0; i < 400; ++i)
        for (int j = 0; j < 400; ++j)
            ++found[static_cast<std::size_t>(
                kind_of_contact((i + 0.5) / 400, (j + 0.5) / 400, p))];
    EXPECT_EQ(found, (std::array<int, 3>{91'200, 64'000, 4'800}));
}

TEST(Meeting, NearAndLargeRegionsPull) {
    const Meeting p{.distance_scale = 80.0};
    EXPECT_EQ(pull_of_region(500.0, 0.0, p), 500.0);
    EXPECT_NEAR(pull_of_region(500.0, 80.0, p), 500.0 * std::exp(-1.0), 1e-12);
}

// Whether k members let somebody in.
bool let_in(bool bad, int voters, Draw& draw, const CooperationRules& p) {
    int in_favour = 0;
    for (int voter = 0; voter < voters; ++voter)
        in_favour += votes_for(bad, draw.uniform(), p);
    return is_tie(in_favour, voters) ? draw.chance(0.5)
                                     : is_majority(in_favour, voters);
}

// O25: k judges, each right with .7, decide by majority; with a coin for a tie an even
// number is as good as one fewer. n = 400,000 newcomers.
TEST(Cooperation, AMajorityJudgesBetterThanOne) {
    constexpr std::size_t newcomers = 400'000;
    const CooperationRules p{.judgement = 0.7};
    for (const auto& [voters, right] :
         {std::pair{1, 0.7}, {2, 0.7}, {3, 0.784}, {4, 0.784}, {9, 0.901191}})
        for (bool bad : {false, true}) {
            const auto admitted = drawn(newcomers, [&, k = voters](Draw& draw) {
                return let_in(bad, k, draw, p);
            });
            EXPECT_NEAR(sample_of(admitted).mean, bad ? 1.0 - right : right,
                        four_errors_of_share(right, newcomers));
        }
}

// Nobody founds one beside an association, which has room for everybody and judges as
// soon as it has a member.
RC_GTEST_PROP(Cooperation, AnAssociationTakesThePlaceOfFounding, ()) {
    CooperationRules p{.founding = share(), .joining = share()};
    p.voters = *rc::gen::inRange(1, 16);
    const double pull = 3.0 * share();
    const int members = *rc::gen::inRange(0, 100'000);
    const double asking = chance_of_joining(pull, p);
    RC_ASSERT(has_room(members, p) == (members < 60));
    p.association = true;
    RC_ASSERT(chance_of_founding(pull, p) == 0.0);
    RC_ASSERT(chance_of_joining(pull, p) == asking);
    RC_ASSERT(has_room(members, p));
    RC_ASSERT(is_judged(members, p) == (members > 0));
    RC_ASSERT(voters_of(members, p) == std::min(members, p.voters));
}

// O25, asked again: who is refused in a week waits w weeks; with chance a of asking and
// q of being let in, F(n) = (1 − a)·F(n − 1) + a·(q + (1 − q)·F(n − 1 − w)) are members
// after n weeks. n = 40,000 unreliable newcomers, three judges.
TEST(Cooperation, WhoIsRefusedMayAskAgainAfterTheWait) {
    constexpr int weeks = 30;
    constexpr std::size_t newcomers = 40'000;
    constexpr double asks = 0.4, q = 1.0 - 0.784;
    for (const int wait : {0, 6}) {
        const CooperationRules p{.judgement = 0.7, .refusal_lasts = wait};
        std::array<double, weeks + 1> members{};
        drawn(newcomers, [&](Draw& draw) {
            int refused = 0, joined = weeks + 1;
            for (int week = 1; week <= weeks && joined > weeks; ++week) {
                if (!may_be_judged(refused, week, p) || !draw.chance(asks)) continue;
                (let_in(true, 3, draw, p) ? joined : refused) = week;
            }
            for (int week = joined; week <= weeks; ++week) ++members[std::size_t(week)];
            return 0.0;
        });
        std::array<double, weeks + 1> due{};
        for (int n = 1; n <= weeks; ++n) {
            const int again = n - 1 - wait;
            const double later = again > 0 ? due[std::size_t(again)] : 0.0;
            due[std::size_t(n)] =
                (1.0 - asks) * due[std::size_t(n - 1)] + asks * (q + (1.0 - q) * later);
            EXPECT_NEAR(members[std::size_t(n)] / double(newcomers),
                        due[std::size_t(n)],
                        four_errors_of_share(due[std::size_t(n)], newcomers))
                << "wait " << wait << ", week " << n;
        }
    }
}

// A member keeps the larger of two shares.
RC_GTEST_PROP(Cooperation, ARuleBookBindsMembersToALeastReserve, ()) {
    const double own = share(), least = share();
    const double kept = reserve_of_member(own, {.reserve = least});
    RC_ASSERT(kept >= own && kept >= least && (kept == own || kept == least));
    RC_ASSERT(reserve_of_member(own, {}) == own);
}

RC_GTEST_PROP(Cooperation, ALevyCoversTheAdministrationToTheCentOfEachMember, ()) {
    const Cents members = *rc::gen::inRange(1, 100);
    const Cents fund = *rc::gen::inRange(0, 5000);
    const Cents administration = *rc::gen::inRange(0, 5000);
    const Cents levies = members * levy_of(fund, administration, members);
    RC_ASSERT(fund + levies >= administration);
    RC_ASSERT(levies == 0 || fund + levies < administration + members);
    RC_ASSERT(levy_of(administration + fund, administration, members) == 0);
}

RC_GTEST_PROP(Cooperation, WhatIsLeftOfFeesBuysReachInProportion, ()) {
    const CooperationRules p{.fees_buy = 0.1 + share()};
    const Cents fees = *rc::gen::inRange(0, 5000);
    const Cents administration = *rc::gen::inRange(0, 5000);
    const Cents spent = spent_on_reach(fees, administration, p);
    RC_ASSERT(spent >= 0 && spent <= fees);
    RC_ASSERT(fees < administration || spent + administration == fees);
    RC_ASSERT(std::fabs(contributions_bought(2 * spent, p) -
                        2.0 * contributions_bought(spent, p)) < 1e-9);
}

RC_GTEST_PROP(Cooperation, ContentMembersStay, ()) {
    const CooperationRules p{.leaving = share(), .disappointment = 20.0 * share()};
    const double satisfaction = 2.0 * share() - 1.0;
    const double chance = chance_of_leaving_cooperation(satisfaction, p);
    RC_ASSERT(chance >= 0.0 && chance <= 1.0);
    RC_ASSERT(chance <= greatest_chance_of_leaving_cooperation(p));
    RC_ASSERT(chance >= chance_of_leaving_cooperation(1.0, p));
    RC_ASSERT(chance_of_leaving_cooperation(satisfaction, {.leaving = 0.0}) == 0.0);
    RC_ASSERT(std::fabs(chance_of_leaving_cooperation(0.0, p) -
                        (1.0 - std::exp(-p.leaving))) < 1e-15);
}

// h = leaving·exp(−disappointment·satisfaction), in closed form and on both sides of 0.
RC_GTEST_PROP(Cooperation, MoreWorkNeverKeepsARequestThatLessWorkPassesOn, ()) {
    const CooperationRules p{.pools_demand = *rc::gen::arbitrary<bool>(),
                             .passes_on_from = 10.0 * share()};
    const double weeks = 20.0 * share();
    RC_ASSERT(!would_pass_on(weeks, p) || would_pass_on(weeks + share(), p));
    RC_ASSERT(!would_pass_on(weeks, p) || p.pools_demand);
    RC_ASSERT(!would_pass_on(weeks, {.pools_demand = true}));
}

TEST(Cooperation, SatisfactionMovesTheHazardOfLeaving) {
    const CooperationRules p{.leaving = 0.01, .disappointment = 2.0};
    for (const double satisfaction : {-1.0, -0.5, 0.5, 1.0})
        EXPECT_NEAR(chance_of_leaving_cooperation(satisfaction, p),
                    1.0 - std::exp(-0.01 * std::exp(-2.0 * satisfaction)), 1e-15)
            << satisfaction;
    EXPECT_LT(chance_of_leaving_cooperation(1.0, p),
              0.2 * chance_of_leaving_cooperation(0.0, p));
    EXPECT_GT(chance_of_leaving_cooperation(-1.0, p),
              7.0 * chance_of_leaving_cooperation(0.0, p));
}

// O23.
TEST(Marketing, ReachIsThatOfIndependentContributions) {
    EXPECT_NEAR(reach_of(5, {.reach_per_member = 0.1}), 0.409510, 1e-12);
    EXPECT_NEAR(reach_of(1, {.reach_per_member = 0.1}), 0.1, 1e-15);
    EXPECT_EQ(reach_of(0, {.reach_per_member = 1.0}), 0.0);
    EXPECT_EQ(reach_of(3, {.reach_per_member = 1.0}), 1.0);
    EXPECT_EQ(reach_of(3, {.reach_per_member = 0.0}), 0.0);
}

RC_GTEST_PROP(Marketing, ReachGrowsWithEveryPayer, ()) {
    const Marketing p{.reach_per_member = share()};
    const double payers = 50.0 * share();
    RC_ASSERT(reach_of(payers, p) >= 0.0 &&
              reach_of(payers, p) <= reach_of(payers + 1.0, p) &&
              reach_of(payers, p) <= 1.0);
}

// O21: with a quarter free riders and conditional members who pay .75 of what they saw,
// the mean falls by .5625 a week.
TEST(Marketing, ConditionalContributionsDecay) {
    double mean = 1.0;
    for (double expected : {0.5625, 0.31640625, 0.177978515625}) {
        double payers = 0.0;
        for (int member = 0; member < 100; ++member)
            payers +=
                contribution_of(member < 25 ? Giving::nothing : Giving::conditional,
                                mean, {.conditional = 0.75});
        mean = payers / 100.0;
        EXPECT_NEAR(mean, expected, 1e-12);
    }
}

RC_GTEST_PROP(Aspiration, OnlyWhatMembershipCostsBeyondWhatItBroughtIsALoss, ()) {
    const Aspiration p{.weighs_fee = 20.0 * share()};
    const double balance = 200.0 * share() - 100.0, income = 1.0 + 1000.0 * share();
    const double loss = loss_by_membership(balance, income);
    RC_ASSERT(std::fabs(loss * income - std::max(0.0, -balance)) < 1e-9);
    RC_ASSERT(chance_of_asking(loss, p) >= 0.0 && chance_of_asking(loss, p) <= 1.0);
    RC_ASSERT(chance_of_asking(loss, {}) == 1.0);
    const bool seeks = *rc::gen::arbitrary<bool>();
    const WeekLived week{.member = true, .seeks_leads = seeks, .income = income};
    WeekLived losing = week;
    losing.loss = loss;
    RC_ASSERT(std::fabs(surprise_of(losing, p) - surprise_of(week, p) +
                        p.weighs_fee * loss) < 1e-9);
    RC_ASSERT(surprise_of(losing, {}) == surprise_of(week, {}));
}

RC_GTEST_PROP(Aspiration, SatisfactionStaysWithinItsBoundsAndFollowsTheSurprise, ()) {
    const Aspiration p{.speed = share()};
    const double before = 2.0 * share() - 1.0, surprise = 20.0 * share() - 10.0;
    const double after = satisfaction_after(before, surprise, p);
    RC_ASSERT(after >= -1.0 && after <= 1.0);
    RC_ASSERT(satisfaction_after(before, surprise, {.speed = 0.0}) == before);
    RC_ASSERT(satisfaction_after(before, surprise + 1.0, p) >= after);
}

RC_GTEST_PROP(Partnership, DisappointmentRaisesTheHazardUnderItsBound, ()) {
    Partnership p{.disappointment = 2.0 * share()};
    const double one = share(), other = share();
    const TieView content{.stage = Stage::loose, .trust = 0.5};
    TieView disappointed = content;
    disappointed.disappointed = one + other;
    const double ratio = hazard_of_end(disappointed, p) / hazard_of_end(content, p);
    RC_ASSERT(std::fabs(exact_log(ratio) - p.disappointment * (one + other)) < 1e-12);
    RC_ASSERT(hazard_of_end(disappointed, p) <=
              hazard_of_end(worst_of(Stage::loose, 0.5, 2), p) * (1.0 + 1e-12));
    p.disappointment = 0.0;
    RC_ASSERT(hazard_of_end(disappointed, p) == hazard_of_end(content, p));
}

RC_GTEST_PROP(Partnership, RivalsAreThoseInOneFieldWithoutClarityOrOpenness, ()) {
    const Partnership p{.rivalry = share()};
    const double similarity = share(), clarity = share(), openness = share();
    const double chance = chance_of_rivalry(similarity, clarity, openness, p);
    RC_ASSERT(chance >= 0.0 && chance <= p.rivalry);
    RC_ASSERT(chance_of_rivalry(0.0, clarity, openness, p) == 0.0 &&
              chance_of_rivalry(1.0, 1.0, openness, p) == 0.0);
    RC_ASSERT(chance_of_rivalry(similarity, clarity, 1.0, p) == 0.0);
    RC_ASSERT(chance_of_rivalry(similarity, clarity, 0.5 * openness, p) >= chance);
}

RC_GTEST_PROP(Needs, SecurityDrawsInAndAutonomyKeepsOut, ()) {
    const Needs p{.security = 3.0 * share(),
                  .autonomy = 3.0 * share(),
                  .autonomy_partners = share()};
    const double security = share(), autonomy = share();
    RC_ASSERT(pull_of_cooperation(1.0, autonomy, p) >=
              pull_of_cooperation(security, autonomy, p));
    RC_ASSERT(pull_of_cooperation(security, 1.0, p) <=
              pull_of_cooperation(security, autonomy, p));
    RC_ASSERT(pull_of_cooperation(0.5, 0.5, p) == 1.0 &&
              pull_of_cooperation(security, autonomy, {}) == 1.0);
    RC_ASSERT(partners_sought(15, autonomy, p) <= 15.0 &&
              partners_sought(15, autonomy, {}) == 15.0);
}

}  // namespace
}  // namespace verbund
