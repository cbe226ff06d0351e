// Members weigh the fee against what membership brought.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Ten partners of each of twenty regions are in a cooperation from the first week on.
// Nobody orders anything, so membership brings nothing. Net income counts as 1 EUR a
// week at least.
Scenario fees_for_nothing(double fee_a_week, double weighs_fee) {
    Scenario scenario = silent_world(20, 10);
    Parameters& p = scenario.parameters;
    p.population.loner_share = 0.0;
    p.population.lead_seeker_share = 1.0;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.cooperation.founding = 1.0;
    p.cooperation.leaving = 0.0;
    p.cooperation.fee = fee_a_week * weeks_per_month;
    p.aspiration.expected_orders = 0.0;
    p.aspiration.weighs_fee = weighs_fee;
    return scenario;
}

// The loss runs towards the fee over a year, and satisfaction runs after it.
TEST(Membership, ThatBringsNothingDisappointsByItsFee) {
    double balance = 0.0, satisfaction = 0.0;
    simulated(fees_for_nothing(5.0, 0.05), {}, 200, 1, [&](const World& world) {
        if (world.now == 0) return;
        balance += (-5.0 - balance) / weeks_per_year;
        satisfaction += 0.02 * (0.05 * balance - satisfaction);
        const Row row = world.regions[7].first + 3;
        EXPECT_NEAR(world.people.membership[row].balance, balance, 1e-4);
        EXPECT_NEAR(world.people.own[row].satisfaction, satisfaction, 1e-5);
    });
    EXPECT_LT(satisfaction, -0.2);
}

// Members leave now and then and would ask to come back at once.
Scenario comings_and_goings(double fee_a_week, double weighs_fee) {
    Scenario scenario = fees_for_nothing(fee_a_week, weighs_fee);
    scenario.parameters.cooperation.leaving = 0.02;
    scenario.parameters.cooperation.disappointment = 0.0;
    scenario.parameters.cooperation.joining = 1.0;
    scenario.strategies[0].from_week = 2;
    scenario.strategies[0].settings = {{find_parameter("cooperation.founding"), 0.0}};
    return scenario;
}

double joined(const Scenario& scenario) {
    return flows(simulated(scenario, {}, 40))[Flow::joined];
}

TEST(Membership, ThatCostsMoreThanItBringsIsNotAskedFor) {
    const double freely = joined(comings_and_goings(0.0, 0.0));
    EXPECT_GT(freely, 50.0);
    EXPECT_EQ(joined(comings_and_goings(0.0, 1000.0)), freely) << "nothing to weigh";
    EXPECT_EQ(joined(comings_and_goings(5.0, 0.0)), freely) << "nobody weighs it";
    EXPECT_EQ(joined(comings_and_goings(5.0, 1000.0)), 0.0);
    const double fewer = joined(comings_and_goings(0.5, 30.0));
    EXPECT_GT(fewer, 0.0);
    EXPECT_LT(fewer, freely);
}

// Whoever leaves a cooperation begins anew in the next one.
TEST(Membership, IsForgottenByThoseWhoLeave) {
    simulated(comings_and_goings(5.0, 0.01), {}, 60, 1, [&](const World& world) {
        for (Row row = 0; row < world.people.membership.size(); ++row) {
            const bool member = world.people.own[row].cooperation != no_cooperation;
            EXPECT_EQ(world.people.membership[row].balance < 0.0F, member);
        }
    });
}

TEST(Membership, IsNotKeptWhereNobodyWeighsTheFee) {
    EXPECT_TRUE(simulated(fees_for_nothing(5.0, 0.0), {}, 2).people.membership.empty());
}

}  // namespace
}  // namespace verbund
