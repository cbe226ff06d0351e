// The accounts of cooperations: fees, levies, administration, reach.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// One cooperation of ten in each of three regions, from the first week on.
Scenario with_accounts(double fee, double administration, double fees_buy) {
    Scenario scenario = silent_world(3, 10);
    Parameters& p = scenario.parameters;
    p.population.loner_share = 0.0;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.cooperation.founding = 1.0;
    p.cooperation.leaving = 0.0;
    p.cooperation.fee = fee;
    p.cooperation.administration = administration;
    p.cooperation.fees_buy = fees_buy;
    p.marketing.reach_per_member = 0.1;
    return scenario;
}

constexpr double a_week = weeks_per_month;  // so many EUR a month are 1 EUR a week

double funds(const World& world) {
    double all = 0.0;
    for (const Region& region : world.regions)
        for (const Cooperation& one : region.cooperations) all += eur(one.fund);
    return all;
}

TEST(Accounts, PayAdministrationAndKeepTheRest) {
    const World world = simulated(with_accounts(5 * a_week, 2 * a_week, 0.0), {}, 20);
    const Tally all = flows(world);
    EXPECT_NEAR(all[Flow::fees_eur], 30 * 20 * 5.0, 1e-6);
    EXPECT_NEAR(all[Flow::administration_eur], 30 * 20 * 2.0, 1e-6);
    EXPECT_NEAR(funds(world), 30 * 20 * 3.0, 1e-6);
    EXPECT_EQ(world.regions[0].cooperations[0].reach, 0.0);
}

// Three cents short of 2 EUR in all: a levy of one cent each, and seven cents are kept.
TEST(Accounts, AskMembersForWhatFeesDoNotCover) {
    const World none = simulated(with_accounts(0.0, 2 * a_week, 0.0), {}, 20);
    EXPECT_NEAR(flows(none)[Flow::fees_eur], 30 * 20 * 2.0, 1e-6);
    EXPECT_EQ(funds(none), 0.0);
    World world = simulated(with_accounts(2 * a_week, 2 * a_week, 0.0), {}, 1);
    Cooperation& short_of_money = world.regions[0].cooperations[0];
    short_of_money.fund = -3;
    world.regions[0].purse.spent += 3;
    const Cents before = world.people.own[world.regions[0].first].cash;
    week(world, Workers(1));
    EXPECT_EQ(short_of_money.fund, 7);
    EXPECT_EQ(world.people.own[world.regions[0].first].cash, before - 201);
}

// What is left of ten fees buys 15 full contributions.
TEST(Accounts, BuyReachWithWhatIsLeft) {
    const World world =
        simulated(with_accounts(5 * a_week, 2 * a_week, 2 * a_week), {}, 20);
    const Tally all = flows(world);
    EXPECT_NEAR(all[Flow::reach_bought_eur], 30 * 20 * 3.0, 1e-6);
    EXPECT_EQ(funds(world), 0.0);
    for (const Region& region : world.regions)
        EXPECT_NEAR(region.cooperations[0].reach, 1.0 - exact_pow(0.9, 15.0), 1e-12);
    const World poor = simulated(with_accounts(a_week, 2 * a_week, 2 * a_week), {}, 20);
    EXPECT_EQ(flows(poor)[Flow::reach_bought_eur], 0.0);
    EXPECT_EQ(poor.regions[0].cooperations[0].reach, 0.0);
}

}  // namespace
}  // namespace verbund
