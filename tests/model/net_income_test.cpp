// Net income: what business costs, fees and contributions leave of revenue.
#include "model/small_world.hpp"
#include "record/metric.hpp"
#include "record/view.hpp"

#include <gtest/gtest.h>

#include <string>

namespace verbund {
namespace {

using namespace test;

// Two regions of partners who found a cooperation sooner or later and pay for it;
// nobody leaves the market or needs to live.
Scenario paying_members(double fee, double contribution, double costs) {
    Scenario scenario = silent_world(2, 12, 200);
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.cooperation.founding = 0.02;
    p.cooperation.leaving = 0.0;
    p.cooperation.fee = fee;
    p.marketing.contribution = contribution;
    p.money.business_costs = costs;
    p.demand.projects_per_customer = 0.1;
    return scenario;
}

double cash_of_all(const World& world) {
    double cash = 0.0;
    for (const Freelancer& own : world.people.own) cash += eur(own.cash);
    return cash;
}

double metric_of(const World& world, std::string_view name) {
    std::vector<Census> counted;
    for (const Region& region : world.regions)
        counted.push_back(census_of(world, region));
    return find_metric(name)->read(
        {world, 0, world.regions.size(), sum_of(counted), flows(world)});
}

TEST(NetIncome, IsWhatCashGrowsByWhereNobodyNeedsToLive) {
    const Scenario scenario = paying_members(50.0, 30.0, 0.25);
    const double before = cash_of_all(simulated(scenario, {}, 0));
    const World world = simulated(scenario, {}, 60);
    const Tally all = flows(world);
    ASSERT_GT(all[Flow::fees_eur], 0.0);
    ASSERT_GT(all[Flow::marketing_eur], 0.0);
    EXPECT_NEAR(cash_of_all(world) - before, all[Flow::net_eur],
                1e-6 * all[Flow::revenue_eur]);
    const double costs = 0.25 * all[Flow::revenue_eur];
    EXPECT_NEAR(
        all[Flow::net_eur],
        all[Flow::revenue_eur] - costs - all[Flow::fees_eur] - all[Flow::marketing_eur],
        1e-4 * all[Flow::revenue_eur]);
}

TEST(NetIncome, OfMembersBearsAllFeesAndContributions) {
    const World world = simulated(paying_members(50.0, 30.0, 0.25), {}, 60);
    const Tally all = flows(world);
    const double outside = all[Flow::active_weeks] - all[Flow::member_weeks];
    ASSERT_GT(outside, 0.0);
    EXPECT_NEAR(metric_of(world, "income_net_others"),
                0.75 * metric_of(world, "income_others"), 0.01);
    EXPECT_NEAR(
        metric_of(world, "income_net_members"),
        0.75 * metric_of(world, "income_members") -
            (all[Flow::fees_eur] + all[Flow::marketing_eur]) / all[Flow::member_weeks],
        0.01);
}

// Newcomers take over the rows of those who leave, and none of their income.
TEST(NetIncome, IsRevenueWhereNothingIsPaid) {
    Scenario scenario = paying_members(0.0, 0.0, 0.0);
    Turnover& p = scenario.parameters.turnover;
    p.leave_first_year = p.leave_to_fifth_year = p.leave_later = 0.5;
    const World world = simulated(scenario, {}, 40);
    ASSERT_GT(flows(world)[Flow::entered], 0.0);
    for (Row row = 0; row < world.net.size(); ++row) {
        if (!world.is_active(row)) continue;
        EXPECT_EQ(world.net[row].mean, world.people.standing[row].income);
        EXPECT_EQ(world.net[row].week, 0.0F);
    }
    for (const char* rest : {"mean", "median", "lowest_tenth", "members", "others"})
        EXPECT_NEAR(metric_of(world, std::string("income_net_") + rest),
                    metric_of(world, std::string("income_") + rest), 1e-3)
            << rest;
}

}  // namespace
}  // namespace verbund
