// Which parameters hold where and when.
#include "state/scenario.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace verbund {
namespace {

Setting set_to(const char* name, Value value) {
    return {find_parameter(name), std::move(value)};
}

Factor factor(const char* name) { return {name, find_parameter(name)}; }

// Three strategies × (2 × 3) points × 4 replicates over two regions; the second
// strategy works in region 1 only.
Scenario planned() {
    Scenario scenario;
    scenario.replicates = 4;
    scenario.parameters.trust.clarity = 0.1;
    scenario.regions.resize(2);
    scenario.regions[1].settings = {set_to("trust.clarity", 0.2),
                                    set_to("meeting.upkeep", 0.5)};
    scenario.strategies.resize(3);
    scenario.strategies[1].regions = {1};
    scenario.strategies[1].settings = {set_to("trust.clarity", 0.3),
                                       set_to("cooperation.fee", 7.0)};
    scenario.strategies[2].settings = {set_to("meeting.upkeep", 0.6)};
    scenario.design.columns = {factor("cooperation.fee"), factor("demand.asked")};
    scenario.design.points.clear();
    for (const double fee : {1.0, 2.0})
        for (const std::int64_t asked : {2, 3, 4})
            scenario.design.points.push_back({Value{fee}, Value{asked}});
    return scenario;
}

TEST(Parameters, BeforeTheStrategyAreTheScenariosThenTheRegionsThenThePoints) {
    const Scenario scenario = planned();
    const RunKey run{1, 4, 0};
    EXPECT_EQ(parameters_before(scenario, run, 0).trust.clarity, 0.1);
    EXPECT_EQ(parameters_before(scenario, run, 1).trust.clarity, 0.2);
    EXPECT_EQ(parameters_before(scenario, run, 0).demand.asked, 3);
    // A strategy sets the fee, so the axis replaces the strategies' values and leaves
    // the start alone.
    EXPECT_EQ(parameters_before(scenario, run, 1).cooperation.fee,
              Parameters{}.cooperation.fee);
}

TEST(Parameters, AfterItsWeekAreTheStrategysWhereItIsInForce) {
    const Scenario scenario = planned();
    const Parameters here = parameters_after(scenario, {1, 4, 0}, 1);
    EXPECT_EQ(here.trust.clarity, 0.3);
    EXPECT_EQ(here.meeting.upkeep, 0.5);
    EXPECT_EQ(here.cooperation.fee, 2.0);
    EXPECT_EQ(here.demand.asked, 3);
    const Parameters elsewhere = parameters_after(scenario, {1, 4, 0}, 0);
    EXPECT_EQ(elsewhere.trust.clarity, 0.1);
    EXPECT_EQ(elsewhere.cooperation.fee, Parameters{}.cooperation.fee);
}

TEST(Parameters, AreTheSameBeforeForAllStrategiesSoTheyShareTheirStart) {
    const Scenario scenario = planned();
    for (RegionIndex region : {RegionIndex{0}, RegionIndex{1}})
        for (const ParameterRow& row : parameter_table())
            EXPECT_EQ(row.value(parameters_before(scenario, {0, 5, 2}, region)),
                      row.value(parameters_before(scenario, {2, 5, 2}, region)))
                << row.name;
}

TEST(Parameters, AnAxisReachesNoStrategyThatDoesNotSetItWhenAnotherDoes) {
    const Scenario scenario = planned();
    EXPECT_EQ(parameters_after(scenario, {2, 5, 0}, 1).cooperation.fee,
              Parameters{}.cooperation.fee);
    EXPECT_EQ(parameters_after(scenario, {2, 5, 0}, 1).meeting.upkeep, 0.6);
    EXPECT_EQ(parameters_after(scenario, {2, 5, 0}, 1).demand.asked, 4);
}

}  // namespace
}  // namespace verbund
