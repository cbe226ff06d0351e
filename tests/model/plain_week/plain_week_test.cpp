// The plain twin and the fast model go through the same weeks with the same bits
// (contract C8).
#include "drawn_scenario.hpp"
#include "model/conservation.hpp"
#include "model/shipped_strategies.hpp"
#include "plain_phases.hpp"
#include "same_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

constexpr std::uint64_t drawn_sets = 50;

// Fails with the first week, entity and field that differ, or with the law of
// conservation that is broken; gives what has flowed.
Tally expect_same(const Scenario& scenario, const RunKey& run, int weeks) {
    plain::PlainWorld twin = plain::start(scenario, run);
    std::string first;
    const World end = simulated(scenario, run, weeks, 1, [&](const World& world) {
        if (!first.empty()) return;
        if (world.now > 0) plain::week(twin);
        std::string found = plain::difference(world, twin);
        if (found.empty()) found = broken_law(world);
        if (!found.empty()) first = "week " + std::to_string(world.now) + ", " + found;
    });
    EXPECT_EQ(first, "");
    return flows(end);
}

class PlainWeek : public testing::TestWithParam<std::string> {};

TEST_P(PlainWeek, IsTheSameUnderAShippedStrategy) {
    const Scenario scenario = small_scenario(2, 30, 10);
    expect_same(scenario, {strategy_named(scenario, GetParam()), 0, 0}, 60);
}

INSTANTIATE_TEST_SUITE_P(EveryStrategy, PlainWeek,
                         testing::ValuesIn(tested_strategies()),
                         [](const auto& one) { return one.param; });

TEST(PlainWeek, IsTheSameWithMembersAndASurvey) {
    for (const char* file : {"members.toml", "association.toml"}) {
        const Scenario scenario = read_scenario(shipped() / "members" / file);
        for (int strategy = 0; strategy < static_cast<int>(scenario.strategies.size());
             ++strategy)
            expect_same(scenario, {strategy, 0, 0}, 60);
    }
}

// It opens beside cooperations that were founded before and with whom a list announces,
// and is left to itself when a strategy has none.
TEST(PlainWeek, IsTheSameWhenAnAssociationOpensAndIsGivenUp) {
    Scenario scenario = read_scenario(shipped() / "members" / "association.toml");
    Parameters& p = scenario.parameters;
    p.partnership.growing = 0.3;
    p.cooperation.founding = 0.1;
    const ParameterRow* association = find_parameter("cooperation.association");
    for (const bool at_first : {false, true}) {
        p.cooperation.association = at_first;
        for (StrategyPlan& strategy : scenario.strategies) {
            strategy.from_week = 31;
            strategy.settings = {{association, !at_first}};
        }
        expect_same(scenario, {1, 0, 0}, 60);
    }
}

// Workers leave while others of their team still work, and newcomers take their places.
TEST(PlainWeek, IsTheSameWhenMostLeaveWithinAYear) {
    Scenario scenario = small_scenario(2, 60, 10);
    Parameters& p = scenario.parameters;
    p.turnover.leave_first_year = p.turnover.leave_to_fifth_year =
        p.turnover.leave_later = 0.95;
    p.turnover.noneconomic_share = 1.0;
    p.demand.further_trades = 0.6;
    for (const char* strategy : {"zuruf", "everything"})
        expect_same(scenario, {strategy_named(scenario, strategy), 0, 0}, 80);
}

// Customers come to remember fewer suppliers when the strategy comes into force.
TEST(PlainWeek, IsTheSameWhereCustomersForget) {
    for (const int remembered : {0, 1}) {
        Scenario scenario = small_scenario(2, 40, 10);
        scenario.parameters.demand.remembered = 2;
        scenario.parameters.demand.recommended = 0.5;
        scenario.strategies[static_cast<std::size_t>(strategy_named(scenario, "zuruf"))]
            .settings.push_back(
                {find_parameter("demand.remembered"), std::int64_t{remembered}});
        const Tally all =
            expect_same(scenario, {strategy_named(scenario, "zuruf"), 0, 0}, 60);
        EXPECT_GT(all[Flow::won_recommended], 0.0);
        EXPECT_GT(all[Flow::repeat_custom], 0.0);
    }
}

// Nothing but who gives by halves is left to luck. No tie can end before the strategy
// comes into force.
TEST(PlainWeek, IsTheSameWhereAllAskForFavoursEachWeek) {
    for (const double by_halves : {0.0, 0.1}) {
        Scenario scenario = small_scenario(3, 40, 20);
        Parameters& p = scenario.parameters;
        p.favour.asked = 1.0;
        p.favour.rewiring = 0.02;
        p.population.coin_share = p.population.wary_share = by_halves;
        p.partnership.end_contact = p.partnership.end_loose =
            p.partnership.end_regular = p.partnership.end_written = 0.0;
        const auto zuruf = static_cast<std::size_t>(strategy_named(scenario, "zuruf"));
        scenario.strategies[zuruf].settings.push_back(
            {find_parameter("partnership.end_contact"), 0.2});
        const Tally all = expect_same(scenario, {static_cast<int>(zuruf), 0, 0}, 40);
        EXPECT_GT(all[Flow::favours_given], 0.0);
        EXPECT_GT(all[Flow::ties_ended], 0.0);
    }
}

// Over all sets every mechanism is on somewhere, and everything that the tally counts
// happens.
TEST(PlainWeek, IsTheSameWithDrawnParameters) {
    Tally all;
    std::vector<std::string> off;
    for (const ParameterRow& row : parameter_table())
        if (row.source.starts_with("off")) off.push_back(row.name);
    for (std::uint64_t number = 0; number < drawn_sets; ++number) {
        SCOPED_TRACE("set " + std::to_string(number));
        const Scenario scenario = drawn_scenario(number);
        all += expect_same(scenario, {0, 0, 0}, scenario.weeks);
        const Parameters after = parameters_after(scenario, {0, 0, 0}, 0);
        std::erase_if(off, [&](const std::string& name) {
            const ParameterRow& row = *find_parameter(name);
            return row.value(after) != row.standard;
        });
    }
    EXPECT_EQ(off, std::vector<std::string>{});
    for (std::size_t flow = 0; flow < all.amount.size(); ++flow)
        EXPECT_NE(all.amount[flow], 0.0) << "flow " << flow << " of state/tally.hpp";
}

}  // namespace
}  // namespace verbund
