// What holds in which week, and in which order rules lie on one another.
#include "state/changes.hpp"
#include "setting.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Two regions; a strategy with a fee of 7 from week 10 on, and its baseline.
Scenario with_a_fee_from_week_ten() {
    Scenario scenario;
    scenario.parameters.cooperation.fee = 1.0;
    scenario.regions.resize(2);
    scenario.strategies.resize(2);
    scenario.strategies[1].from_week = 10;
    scenario.strategies[1].settings = {set_to("cooperation.fee", 7.0)};
    scenario.design.points = {{}};
    return scenario;
}

double fee_in(const Scenario& scenario, int strategy, int week,
              RegionIndex region = 0) {
    return parameters_in(scenario, {strategy, 0, 0}, region, week).cooperation.fee;
}

TEST(Changes, WithoutAnyTheStrategyHoldsFromItsWeek) {
    const Scenario scenario = with_a_fee_from_week_ten();
    EXPECT_EQ(fee_in(scenario, 1, 0), 1.0);
    EXPECT_EQ(fee_in(scenario, 1, 9), 1.0);
    EXPECT_EQ(fee_in(scenario, 1, 10), 7.0);
    EXPECT_EQ(weeks_of_new_rules(scenario, 1), std::vector<int>{10});
}

TEST(Changes, LieOnTopOfEveryStrategyFromTheirWeekUntilTheyEnd) {
    Scenario scenario = with_a_fee_from_week_ten();
    scenario.changes = {{"", 5, 15, {}, {set_to("cooperation.fee", 3.0)}}};
    for (const int strategy : {0, 1}) {
        EXPECT_EQ(fee_in(scenario, strategy, 4), 1.0);
        EXPECT_EQ(fee_in(scenario, strategy, 5), 3.0);
        EXPECT_EQ(fee_in(scenario, strategy, 10), 3.0);
        EXPECT_EQ(fee_in(scenario, strategy, 14), 3.0);
    }
    EXPECT_EQ(fee_in(scenario, 0, 15), 1.0);
    EXPECT_EQ(fee_in(scenario, 1, 15), 7.0);
    EXPECT_EQ(weeks_of_new_rules(scenario, 0), (std::vector<int>{1, 5, 15}));
    EXPECT_EQ(weeks_of_new_rules(scenario, 1), (std::vector<int>{5, 10, 15}));
}

TEST(Changes, OfOnePartOfTheScenarioTheLaterWinsWhileItHolds) {
    Scenario scenario = with_a_fee_from_week_ten();
    scenario.changes = {{"", 8, std::nullopt, {}, {set_to("cooperation.fee", 3.0)}},
                        {"", 3, 12, {1}, {set_to("cooperation.fee", 4.0)}}};
    EXPECT_EQ(fee_in(scenario, 1, 7, 0), 1.0);
    EXPECT_EQ(fee_in(scenario, 1, 7, 1), 4.0);
    EXPECT_EQ(fee_in(scenario, 1, 11, 0), 3.0);
    EXPECT_EQ(fee_in(scenario, 1, 11, 1), 4.0);
    EXPECT_EQ(fee_in(scenario, 1, 12, 1), 3.0);
}

TEST(Changes, LeaveTheStartAndOtherParametersAlone) {
    Scenario scenario = with_a_fee_from_week_ten();
    scenario.changes = {{"", 1, std::nullopt, {}, {set_to("cooperation.fee", 3.0)}}};
    EXPECT_EQ(fee_in(scenario, 0, 0), 1.0);
    EXPECT_EQ(fee_in(scenario, 0, 1), 3.0);
    const Parameters with = parameters_in(scenario, {1, 0, 0}, 0, 20);
    const Parameters without = parameters_after(scenario, {1, 0, 0}, 0);
    for (const ParameterRow& row : parameter_table())
        if (row.name != "cooperation.fee") {
            EXPECT_EQ(row.value(with), row.value(without)) << row.name;
        }
}

}  // namespace
}  // namespace verbund
