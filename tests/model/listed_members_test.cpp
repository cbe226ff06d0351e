// What a list says of members besides their trades and rates.
#include "io/scenario/scenario_reader.hpp"
#include "model/association_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Known by list: two of R0 and one of R1 are members; one of R0 is none.
Scenario listed(int from_week) {
    Scenario scenario = associated_from(from_week);
    scenario.parameters.population.loner_share = 1.0;
    scenario.regions[0].customers = scenario.regions[1].customers = 4;
    const auto member = [&](const char* id, RegionIndex region) -> MemberPlan& {
        scenario.members.push_back({id, region, 0, TradeSet::of(0), 50.0, 30.0});
        return scenario.members.back();
    };
    member("a", 0).member_years = 2.0;
    scenario.members.back().tenure_years = 10.0;
    scenario.members.back().utilisation = 0.5;
    scenario.members.back().regular_customers = 3;
    member("b", 0).regular_customers = 3;
    member("c", 0).member_years = 0.0;
    member("d", 1).member_years = 30.0;
    scenario.members.back().tenure_years = 20.0;
    return scenario;
}

TEST(ListOfMembers, SaysWhoIsAMemberFromTheFirstWeekOfTheAssociationOn) {
    const Scenario scenario = listed(4);
    simulated(scenario, {}, 6, 1, [](const World& world) {
        const auto is_member = [&](std::size_t region, Row nth) {
            const Row row = world.regions[region].first + nth;
            return world.people.own[row].cooperation != no_cooperation;
        };
        const bool open = world.now >= 4;
        EXPECT_EQ(is_member(0, 0), open) << world.now;
        EXPECT_FALSE(is_member(0, 1));
        EXPECT_EQ(is_member(0, 2), open);
        EXPECT_EQ(is_member(1, 0), open);
        EXPECT_EQ(members_of(world, 0), open ? 2u : 0u);
        EXPECT_EQ(members_of(world, 1), open ? 1u : 0u);
    });
}

// Who leaves the market before is no member, and neither is who takes the row.
TEST(ListOfMembers, IsOfThoseWhoAreStillThere) {
    Scenario scenario = listed(100);
    scenario.parameters.turnover.leave_first_year =
        scenario.parameters.turnover.leave_to_fifth_year =
            scenario.parameters.turnover.leave_later = 0.95;
    scenario.parameters.turnover.noneconomic_share = 1.0;
    const World world = simulated(scenario, {}, 100);
    std::size_t still_there_and_listed = 0;
    for (const auto& [region, nth] :
         {std::pair(0, 0U), std::pair(0, 2U), std::pair(1, 0U)})
        still_there_and_listed += static_cast<std::size_t>(still_there(
            world, world.regions[static_cast<std::size_t>(region)].first + nth, 0));
    EXPECT_LT(still_there_and_listed, 3u);
    EXPECT_EQ(members_of(world, 0) + members_of(world, 1), still_there_and_listed);
}

TEST(ListOfMembers, SaysSinceWhenHowLongAndHowMuch) {
    const World world = simulated(listed(1), {}, 1);
    const Row a = world.regions[0].first;
    const auto& people = world.people;
    EXPECT_EQ(people.own[a].since, -521);     // 10 years
    EXPECT_EQ(people.member_since[a], -104);  // 2 years
    EXPECT_EQ(people.member_since[a + 1], not_a_member);
    EXPECT_EQ(people.member_since[a + 2], 0);
    // In the association for 30 years is in business for as long.
    const Row d = world.regions[1].first;
    EXPECT_EQ(people.member_since[d], -1565);
    EXPECT_EQ(people.own[d].since, -1565);
    EXPECT_TRUE(people.seen[d].is(Seen::wants_partners));
    EXPECT_FALSE(people.seen[a + 1].is(Seen::wants_partners));
    // Half of 30 h at 50 EUR, and then a week without work.
    const World at_start = simulated(listed(1), {}, 0);
    EXPECT_EQ(at_start.people.standing[a].income, 750.0F);
    EXPECT_EQ(at_start.people.standing[a + 1].income, 0.0F);
}

// Four customers: a has the first three, b the fourth and then the first two again.
TEST(ListOfMembers, GivesRegularCustomersWhoRememberTheirSupplier) {
    const World world = simulated(listed(1), {}, 0);
    const Row a = world.regions[0].first;
    const double trust = CustomerTrust(1.0 - 0.5 * 0.7 * 0.7 * 0.7).trust();
    const auto suppliers = [&](std::size_t customer) {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < suppliers_remembered; ++i) {
            const Customer& one = world.regions[0].customers[customer];
            if (one.supplier[i] == nobody) continue;
            rows.push_back(one.supplier[i] - a);
            EXPECT_EQ(one.entered[i], 0);
            EXPECT_NEAR(one.trust[i].trust(), trust, 1e-12);
        }
        return rows;
    };
    EXPECT_EQ(suppliers(0), (std::vector<Row>{0, 1}));
    EXPECT_EQ(suppliers(1), (std::vector<Row>{0, 1}));
    EXPECT_EQ(suppliers(2), (std::vector<Row>{0}));
    EXPECT_EQ(suppliers(3), (std::vector<Row>{1}));
    for (const Customer& one : world.regions[1].customers)
        EXPECT_EQ(one.supplier[0], nobody);
}

TEST(ListOfMembers, GivesNoCustomerMoreThanTheyRemember) {
    Scenario scenario = listed(1);
    scenario.parameters.demand.remembered = 1;
    const World world = simulated(scenario, {}, 0);
    const Row a = world.regions[0].first;
    const auto& customers = world.regions[0].customers;
    for (const std::size_t customer : {0, 1, 2})
        EXPECT_EQ(customers[customer].supplier[0], a);
    EXPECT_EQ(customers[3].supplier[0], a + 1);
    for (const Customer& one : customers) EXPECT_EQ(one.supplier[1], nobody);
}

// The worked example: made-up freelancers of Lübeck and Kiel.
TEST(ListOfMembers, OfTheExampleIsThereInTheFirstWeek) {
    const Scenario scenario = read_scenario(shipped() / "members" / "association.toml");
    const RunKey verbund{strategy_named(scenario, "verbund"), 0, 0};
    std::vector<std::size_t> stated(scenario.regions.size());
    for (const MemberPlan& one : scenario.members)
        stated[one.region] += one.member_years.has_value();
    ASSERT_GT(stated[0], 5u);
    ASSERT_GT(stated[1], 5u);
    const World world = start(scenario, verbund, Workers(1));
    for (const Region& region : world.regions) EXPECT_TRUE(region.cooperations.empty());
    const World later = simulated(scenario, verbund, 1);
    const Tally all = flows(later);
    EXPECT_EQ(members_of(later, 0) + members_of(later, 1),
              stated[0] + stated[1] + static_cast<std::size_t>(all[Flow::joined]) -
                  static_cast<std::size_t>(all[Flow::left_cooperation]));
    const World alone =
        simulated(scenario, {strategy_named(scenario, "allein"), 0, 0}, 20);
    for (const Region& region : alone.regions) EXPECT_TRUE(region.cooperations.empty());
}

}  // namespace
}  // namespace verbund
