// Whom cooperations let in: votes on founders, and the wait of those who were refused.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Partners of a region who all know each other, of whom a third is unreliable.
Scenario partners() {
    Scenario scenario = silent_world(20, 12);
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.population.bad_share = 1.0 / 3.0;
    p.population.loner_share = 0.0;
    p.cooperation = {.founding = 0.5, .joining = 0.5, .voters = 3};
    p.cooperation.leaving = p.cooperation.upkeep = 0.0;
    return scenario;
}

int bad_members(const World& world) {
    int bad = 0;
    for (const Region& home : world.regions)
        for (const Cooperation& cooperation : home.cooperations)
            for (Row member : cooperation.members)
                bad += world.people.seen[member].is(Seen::bad);
    return bad;
}

// Judges who are always right keep unreliable people out of what they join, and out of
// what they found if founders are judged.
TEST(Admission, FoundersAreJudgedLikeOthersWhereAsked) {
    for (const bool judged : {false, true}) {
        Scenario scenario = partners();
        scenario.parameters.cooperation.judgement = 1.0;
        scenario.parameters.cooperation.judges_founders = judged;
        const World world = simulated(scenario, {}, 10);
        const Tally all = flows(world);
        EXPECT_GE(all[Flow::cooperations_founded], 20.0);
        EXPECT_EQ(all[Flow::tied_votes], 0.0);
        EXPECT_EQ(bad_members(world) == 0, judged);
        EXPECT_EQ(all[Flow::rejected] > 0.0, judged);
    }
}

// Judges who are always wrong: nobody reliable founds anything, and what is founded has
// as many founders as it needs.
TEST(Admission, NothingIsFoundedWithoutTheOneWhoCallsOrWithTooFew) {
    Scenario scenario = partners();
    CooperationRules& p = scenario.parameters.cooperation;
    p.judgement = 0.0;
    p.judges_founders = true;
    p.founders = 5;
    p.joining = 0.0;
    const World world = simulated(scenario, {}, 10);
    int alive = 0;
    for (const Region& home : world.regions) {
        for (const Cooperation& cooperation : home.cooperations) {
            ++alive;
            EXPECT_GE(cooperation.members.size(), 5u);
        }
    }
    EXPECT_GT(alive, 0);
    EXPECT_LT(alive, 20);
    double members = 0.0;
    for (const Freelancer& own : world.people.own)
        members += own.cooperation != no_cooperation;
    EXPECT_EQ(members, bad_members(world));
}

// Members leave now and then and are never let in again; who may ask does so at once.
TEST(Admission, WhoWasRefusedAsksAgainAfterTheWaitAndNotBefore) {
    for (const int wait : {1, 5}) {
        Scenario scenario = partners();
        scenario.parameters.population.bad_share = 0.0;
        scenario.parameters.cooperation.founding = 1.0;
        scenario.strategies[0].from_week = 3;
        scenario.strategies[0].settings = {
            {find_parameter("cooperation.founding"), 0.0},
            {find_parameter("cooperation.joining"), 1.0},
            {find_parameter("cooperation.leaving"), 0.02},
            {find_parameter("cooperation.disappointment"), 0.0},
            {find_parameter("cooperation.judgement"), 0.0},
            {find_parameter("cooperation.refusal_lasts"), std::int64_t{wait}}};
        std::vector<Week> before;
        int again = 0;
        simulated(scenario, {}, 40, 1, [&](const World& world) {
            const std::vector<Week>& refused = world.people.turned_away;
            EXPECT_EQ(refused.empty(), world.now < 3);
            for (Row row = 0; row < before.size(); ++row) {
                if (before[row] == 0 || refused[row] == before[row]) continue;
                ++again;
                EXPECT_EQ(refused[row], before[row] + wait + 1);
                EXPECT_EQ(refused[row], world.now);
            }
            before = refused;
        });
        EXPECT_GT(again, 100);
    }
}

}  // namespace
}  // namespace verbund
