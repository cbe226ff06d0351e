// Leads who are paid for all owe their partners.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace verbund {
namespace {

using namespace test;

// Pairs of partners of two trades; every project is of both, so one of a pair leads and
// owes the other. All ask for as much, and what is taken on is done in the same week.
Scenario pairs(int regions, std::uint32_t pairs_each, int customers, int lead_pays) {
    Scenario scenario = silent_world(regions, 2 * int(pairs_each), customers);
    scenario.trades = {{"One"}, {"Other"}};
    for (int region = 0; region < regions; ++region)
        for (std::uint32_t i = 0; i < 2 * pairs_each; ++i) {
            const int trade = static_cast<int>(i % 2);
            const auto member = static_cast<std::uint32_t>(scenario.members.size());
            scenario.members.push_back({fmt::format("M{}", member),
                                        static_cast<RegionIndex>(region), trade,
                                        TradeSet::of(trade), 48.0, 40.0});
            if (trade == 1)
                scenario.survey.push_back({member - 1, member, Stage::loose, 0});
        }
    Parameters& p = scenario.parameters;
    p.demand.projects_per_customer = 1.0;
    p.demand.even = true;
    p.demand.further_trades = 1.0;
    p.demand.most_trades = 2;
    p.demand.hours_median = 1.0;
    p.demand.hours_spread = p.demand.budget_spread = 0.0;
    p.choice.outside = -30.0;
    p.bid.coordination = 0.0;
    p.money.business_costs = 0.0;
    p.money.lead_pays = lead_pays;
    return scenario;
}

double owed(const Region& home) {
    double sum = 0.0;
    for (const Debt& debt : home.debts) sum += eur(debt.pay);
    return sum;
}

// One project a week of 48 EUR for each of the two.
TEST(Debts, ArePaidWhenTheyAreDue) {
    simulated(pairs(1, 1, 1, 4), {}, 20, 1, [](const World& world) {
        const int weeks = world.now;
        const Region& home = world.regions[0];
        EXPECT_EQ(owed(home), 48.0 * std::min(weeks, 4));
        EXPECT_EQ(home.tally[Flow::revenue_eur], 96.0 * weeks - owed(home));
        const double cash =
            eur(world.people.own[0].cash) + eur(world.people.own[1].cash);
        EXPECT_EQ(cash, 2.0 * world.regions[0].rules.turnover.savings + 96.0 * weeks);
        EXPECT_EQ(home.tally[Flow::pay_lost_eur], 0.0);
    });
}

TEST(Debts, AreNobodysWhereCustomersPayPartners) {
    const World world = simulated(pairs(1, 1, 1, 0), {}, 20);
    EXPECT_TRUE(world.regions[0].debts.empty());
    EXPECT_EQ(flows(world)[Flow::revenue_eur], 96.0 * 20);
}

// A lead leaves within n weeks with chance 1 − exp(−hn), and what it owes is lost. Each
// of 40 regions is an observation; what is lost beyond that share is within four
// standard errors but for 6 in 100,000 runs.
TEST(Debts, OfLeadsWhoLeaveAreLost) {
    constexpr int weeks_due = 8;
    Scenario scenario = pairs(40, 20, 40, weeks_due);
    scenario.parameters.demand.hours_median = 0.01;
    Turnover& p = scenario.parameters.turnover;
    p.leave_first_year = p.leave_to_fifth_year = p.leave_later = 0.9;
    p.noneconomic_share = 1.0;
    const double hazard = -std::log(1.0 - 0.9) / weeks_per_year;
    const double chance = 1.0 - std::exp(-hazard * weeks_due);
    const World world = simulated(scenario, {}, 40);
    double excess = 0.0, squares = 0.0, due = 0.0, lost = 0.0;
    for (const Region& home : world.regions) {
        const double came_due = 0.5 * eur(home.purse.from_customers) - owed(home);
        const double beyond = home.tally[Flow::pay_lost_eur] - chance * came_due;
        excess += beyond;
        squares += beyond * beyond;
        due += came_due;
        lost += home.tally[Flow::pay_lost_eur];
    }
    EXPECT_NEAR(excess, 0.0, 4.0 * std::sqrt(squares));
    EXPECT_NEAR(lost / due, chance, 0.05);
}

}  // namespace
}  // namespace verbund
