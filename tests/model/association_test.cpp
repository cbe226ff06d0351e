// The association of a region: from when it stands, whom it takes in, and that it stays.
#include "model/association_world.hpp"
#include "model/conservation.hpp"

#include <gtest/gtest.h>

#include <set>

namespace verbund {
namespace {

using namespace test;

TEST(Association, StandsInEachRegionFromTheWeekOfItsRules) {
    simulated(associated_from(3), {}, 4, 1, [](const World& world) {
        for (const Region& region : world.regions) {
            ASSERT_EQ(region.cooperations.size(), world.now < 3 ? 0u : 1u) << world.now;
            if (world.now < 3) continue;
            EXPECT_EQ(region.cooperations[0].founded, 3);
            EXPECT_TRUE(region.cooperations[0].alive());
        }
    });
}

TEST(Association, OfTheScenarioItselfStandsAtTheStart) {
    const World world = simulated(only_the_association(0.0, 0.0), {}, 0);
    for (const Region& region : world.regions) {
        ASSERT_EQ(region.cooperations.size(), 1u);
        EXPECT_EQ(region.cooperations[0].founded, 0);
        EXPECT_TRUE(region.cooperations[0].alive());
    }
}

// Nobody has a partner, and 2 is the greatest size of a cooperation.
TEST(Association, IsOpenToEverybodyAndHasNoGreatestSize) {
    Scenario scenario = only_the_association(1.0, 0.0);
    scenario.parameters.cooperation.most_members = 2;
    const World world = simulated(scenario, {}, 1);
    EXPECT_EQ(members_of(world, 0), 40u);
    EXPECT_EQ(members_of(world, 1), 40u);
    EXPECT_EQ(flows(world)[Flow::joined], 80.0);
}

TEST(Association, LeavesWhoWantsNoPartnersOutside) {
    Scenario scenario = only_the_association(1.0, 0.0);
    scenario.parameters.population.loner_share = 1.0;
    EXPECT_EQ(members_of(simulated(scenario, {}, 5)), 0u);
}

// Everybody knows everybody as a partner, and wants to found one.
TEST(Association, HasNoCooperationFoundedBesideIt) {
    Scenario scenario = only_the_association(0.02, 0.0);
    scenario.parameters.start.kind = StartKind::complete;
    scenario.parameters.start.partners = true;
    scenario.parameters.cooperation.founding = 1.0;
    const World world = simulated(scenario, {}, 20);
    for (const Region& region : world.regions)
        EXPECT_EQ(region.cooperations.size(), 1u);
    EXPECT_EQ(flows(world)[Flow::cooperations_founded], 0.0);  // since the start
    scenario.parameters.cooperation.association = false;
    EXPECT_GT(flows(simulated(scenario, {}, 20))[Flow::cooperations_founded], 0.0);
}

// Judges who are always wrong keep every reliable freelancer out, but there must be a
// judge: one is let in, and the next when that one has left.
TEST(Association, LetsItsFirstMemberInWithoutAVote) {
    Scenario scenario = only_the_association(1.0, 0.2);
    scenario.parameters.cooperation.voters = 5;
    scenario.parameters.cooperation.judgement = 0.0;
    std::set<Row> seen;
    const World world = simulated(scenario, {}, 60, 1, [&](const World& now) {
        ASSERT_LE(members_of(now), 1u);
        ASSERT_TRUE(now.now == 0 || members_of(now) == 1u);
        for (Row row : now.regions[0].cooperations[0].members) seen.insert(row);
    });
    EXPECT_GT(seen.size(), 3u);
    EXPECT_EQ(flows(world)[Flow::cooperations_dissolved], 0.0);
    EXPECT_GT(flows(world)[Flow::rejected], 0.0);
}

// Where founders are judged, as many as vote elsewhere open it and judge the first.
TEST(Association, HasItsFirstMembersJudgedWhereFoundersAre) {
    for (const double judgement : {0.0, 1.0}) {
        Scenario scenario = only_the_association(1.0, 0.0);
        scenario.parameters.cooperation.voters = 5;
        scenario.parameters.cooperation.judges_founders = true;
        scenario.parameters.cooperation.judgement = judgement;
        const World world = simulated(scenario, {}, 3);
        EXPECT_EQ(members_of(world), judgement > 0.0 ? 40u : 0u);
        EXPECT_EQ(flows(world)[Flow::rejected], judgement > 0.0 ? 0.0 : 240.0);
    }
}

// Everybody leaves in the week after they came. What was paid in stays, and joint
// marketing without a payer reaches nobody.
TEST(Association, StandsEmptyWithItsFundAndIsJoinedAgain) {
    Scenario scenario = only_the_association(0.03, 1e3);
    scenario.regions.resize(1);
    Parameters& p = scenario.parameters;
    p.cooperation.fee = 10.0;
    p.marketing.contribution = 5.0;
    p.population.conditional_share = p.population.free_rider_share = 0.0;
    bool was_empty = false, came_back = false;
    Cents fund = 0;
    const World world = simulated(scenario, {}, 100, 1, [&](const World& now) {
        const Cooperation& it = now.regions[0].cooperations[0];
        EXPECT_TRUE(it.alive());
        EXPECT_GE(it.fund, fund);
        fund = it.fund;
        EXPECT_EQ(it.members.empty(), it.reach == 0.0);
        EXPECT_TRUE(it.contributed >= 0.0 && it.contributed <= 1.0);
        came_back |= was_empty && !it.members.empty();
        was_empty |= now.now > 0 && fund > 0 && it.members.empty();
        EXPECT_EQ(broken_law(now), "");
    });
    EXPECT_TRUE(was_empty && came_back);
    EXPECT_EQ(world.regions[0].cooperations.size(), 1u);
}

// A portfolio holds what its members offer, whoever comes and goes.
TEST(Association, OffersWhatItsMembersOffer) {
    Scenario scenario = only_the_association(0.2, 0.5);
    scenario.trades = {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}};
    scenario.parameters.population.further_trades = 0.5;
    simulated(scenario, {}, 60, 1, [](const World& world) {
        for (const Region& region : world.regions) {
            TradeSet offered;
            for (Row row : region.cooperations[0].members)
                offered.add(world.people.seen[row].trades);
            EXPECT_EQ(region.cooperations[0].portfolio, offered) << world.now;
        }
    });
}

// Small ones from before go on, and take nobody in.
TEST(Association, LeavesCooperationsOfBeforeInPeace) {
    Scenario scenario = associated_from(4, 0.2);
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::ring;
    p.start.partners = true;
    p.cooperation.founding = 0.1;
    p.cooperation.founders = 3;
    std::vector<std::size_t> before;
    const World world = simulated(scenario, {}, 60, 1, [&](const World& now) {
        if (now.now != 3) return;
        for (const Cooperation& one : now.regions[0].cooperations)
            before.push_back(one.members.size());
    });
    ASSERT_FALSE(before.empty());
    const auto& after = world.regions[0].cooperations;
    ASSERT_EQ(after.size(), before.size() + 1);
    std::size_t in_small_ones = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i].members.size(), before[i]);
        in_small_ones += before[i];
    }
    EXPECT_EQ(members_of(world), 40u - in_small_ones);
}

// Given up, it is a cooperation like others: too small for one it dissolves at once.
TEST(Association, ThatIsGivenUpIsACooperationLikeOthers) {
    for (const double joining : {0.0, 1.0}) {
        Scenario scenario = only_the_association(joining, 0.0);
        scenario.strategies[0].from_week = 5;
        scenario.strategies[0].settings = {
            {find_parameter("cooperation.association"), false},
            {find_parameter("cooperation.leaving"), 0.5}};
        const World world = simulated(scenario, {}, joining > 0.0 ? 60 : 5);
        for (const Region& region : world.regions) {
            ASSERT_EQ(region.cooperations.size(), 1u);
            EXPECT_EQ(region.cooperations[0].alive(), false);
            EXPECT_EQ(region.cooperations[0].dissolved > 5, joining > 0.0);
        }
        EXPECT_EQ(broken_law(world), "");
    }
}

}  // namespace
}  // namespace verbund
