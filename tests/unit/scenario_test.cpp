// Which run an index means, and which parameters hold where and when.
#include "state/scenario.hpp"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace verbund {
namespace {

Setting set_to(const char* name, Value value) {
    return {find_parameter(name), std::move(value)};
}

// Three strategies × (2 × 3) points × 4 replicates over two regions; the second strategy works
// in region 1 only.
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
    scenario.axes = {
        {find_parameter("cooperation.fee"), {1.0, 2.0}},
        {find_parameter("demand.asked"), {std::int64_t{2}, std::int64_t{3}, std::int64_t{4}}}};
    return scenario;
}

TEST(Plan, CountsEveryRunOnceStrategyOutermostReplicateInnermost) {
    const Scenario scenario = planned();
    EXPECT_EQ(point_count(scenario), 6u);
    ASSERT_EQ(run_count(scenario), 72u);
    std::set<std::tuple<int, int, int>> runs;
    std::tuple<int, int, int> before{-1, 0, 0};
    for (std::size_t index = 0; index < 72; ++index) {
        const RunKey run = run_at(scenario, index);
        const std::tuple key{run.strategy, run.point, run.replicate};
        EXPECT_LT(before, key);
        before = key;
        runs.insert(key);
    }
    EXPECT_EQ(runs.size(), 72u);
    EXPECT_EQ(before, std::tuple(2, 5, 3));
    EXPECT_EQ(point_count(Scenario{}), 1u);
}

TEST(Plan, TheLastAxisIsTheFastest) {
    const Scenario scenario = planned();
    const auto values = [&](int point) {
        const auto settings = point_settings(scenario, point);
        return std::pair(std::get<double>(settings[0].value),
                         std::get<std::int64_t>(settings[1].value));
    };
    EXPECT_EQ(values(0), std::pair(1.0, std::int64_t{2}));
    EXPECT_EQ(values(1), std::pair(1.0, std::int64_t{3}));
    EXPECT_EQ(values(3), std::pair(2.0, std::int64_t{2}));
    EXPECT_EQ(values(5), std::pair(2.0, std::int64_t{4}));
}

TEST(Parameters, BeforeTheStrategyAreTheScenariosThenTheRegionsThenThePoints) {
    const Scenario scenario = planned();
    const RunKey run{1, 4, 0};
    EXPECT_EQ(parameters_before(scenario, run, 0).trust.clarity, 0.1);
    EXPECT_EQ(parameters_before(scenario, run, 1).trust.clarity, 0.2);
    EXPECT_EQ(parameters_before(scenario, run, 0).demand.asked, 3);
    // A strategy sets the fee, so the axis replaces the strategies' values and leaves the start
    // alone.
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
