// Which parameters hold where and when.
#include "state/scenario.hpp"
#include "setting.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace verbund {
namespace {

using namespace test;

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
    // The world's fee, although a strategy has one of its own.
    EXPECT_EQ(parameters_before(scenario, run, 1).cooperation.fee, 2.0);
}

TEST(Parameters, AfterItsWeekAreTheStrategysWhereItIsInForce) {
    const Scenario scenario = planned();
    const Parameters here = parameters_after(scenario, {1, 4, 0}, 1);
    EXPECT_EQ(here.trust.clarity, 0.3);
    EXPECT_EQ(here.meeting.upkeep, 0.5);
    EXPECT_EQ(here.cooperation.fee, 7.0);  // its own
    EXPECT_EQ(here.demand.asked, 3);
    const Parameters elsewhere = parameters_after(scenario, {1, 4, 0}, 0);
    EXPECT_EQ(elsewhere.trust.clarity, 0.1);
    EXPECT_EQ(elsewhere.cooperation.fee, 2.0);
}

TEST(Parameters, AreTheSameBeforeForAllStrategiesSoTheyShareTheirStart) {
    const Scenario scenario = planned();
    for (RegionIndex region : {RegionIndex{0}, RegionIndex{1}})
        for (const ParameterRow& row : parameter_table())
            EXPECT_EQ(row.value(parameters_before(scenario, {0, 5, 2}, region)),
                      row.value(parameters_before(scenario, {2, 5, 2}, region)))
                << row.name;
}

TEST(Parameters, AnAxisOfTheWorldReachesWhoStatesNothing) {
    const Scenario scenario = planned();
    EXPECT_EQ(parameters_after(scenario, {2, 5, 0}, 1).cooperation.fee, 2.0);
    EXPECT_EQ(parameters_after(scenario, {2, 5, 0}, 1).meeting.upkeep, 0.6);
    EXPECT_EQ(parameters_after(scenario, {2, 5, 0}, 1).demand.asked, 4);
}

// One point with a fee for each reach; the later of the list is the nearer.
Scenario reaching(const std::vector<Reach>& reaches, std::size_t of) {
    Scenario scenario = planned();
    scenario.design = {};
    scenario.design.points = {{}};
    for (const Reach reach : reaches) {
        Factor one = factor("cooperation.fee");
        one.reach = reach;
        one.of = reach == Reach::region || reach == Reach::strategy ? of : 0;
        scenario.design.columns.push_back(one);
        scenario.design.points[0].push_back(
            10.0 + static_cast<double>(scenario.design.columns.size()));
    }
    return scenario;
}

TEST(Parameters, AFactorOfOneRegionIsNearerThanOneOfTheWorldInAnyOrder) {
    for (const bool world_first : {true, false}) {
        const Scenario scenario = world_first
                                      ? reaching({Reach::world, Reach::region}, 1)
                                      : reaching({Reach::region, Reach::world}, 1);
        EXPECT_EQ(parameters_before(scenario, {0, 0, 0}, 0).cooperation.fee,
                  world_first ? 11.0 : 12.0);
        EXPECT_EQ(parameters_before(scenario, {0, 0, 0}, 1).cooperation.fee,
                  world_first ? 12.0 : 11.0);
        EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 1).cooperation.fee, 7.0);
    }
}

TEST(Parameters, AFactorOfEverySetterLeavesTheOthersAlone) {
    const Scenario scenario = reaching({Reach::setters}, 0);
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 1).cooperation.fee, 11.0);
    for (const int other : {0, 2})
        EXPECT_EQ(parameters_after(scenario, {other, 0, 0}, 1).cooperation.fee,
                  Parameters{}.cooperation.fee);
}

TEST(Parameters, AFactorOfOneStrategyIsTheNearestOfAll) {
    const Scenario scenario =
        reaching({Reach::strategy, Reach::setters, Reach::region, Reach::world}, 1);
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 1).cooperation.fee, 11.0);
    // Not in force in region 0: the world's.
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 0).cooperation.fee, 14.0);
    const Scenario of_another = reaching({Reach::strategy}, 0);
    EXPECT_EQ(parameters_after(of_another, {0, 0, 0}, 1).cooperation.fee, 11.0);
}

TEST(Parameters, AnEmptyCellLeavesAFactorAsItIs) {
    Scenario scenario = planned();
    scenario.design.points[4][1].reset();
    EXPECT_EQ(parameters_before(scenario, {1, 4, 0}, 0).demand.asked,
              Parameters{}.demand.asked);
    EXPECT_EQ(parameters_before(scenario, {1, 4, 0}, 0).cooperation.fee, 2.0);
}

TEST(ScenarioAt, HasTheWeeksTheSeedAndTheHeadcountsOfAPoint) {
    Scenario scenario = planned();
    scenario.weeks = 90;
    scenario.regions[1].customers = 40;
    scenario.design = {};
    const auto quantity = [](Quantity which, Reach reach, std::size_t of) {
        return Factor{row_of(which).name, &row_of(which), reach, of, which};
    };
    scenario.design.columns = {quantity(Quantity::weeks, Reach::run, 0),
                               quantity(Quantity::seed, Reach::run, 0),
                               quantity(Quantity::freelancers, Reach::region, 0),
                               quantity(Quantity::customers, Reach::region, 1)};
    const auto whole = [](std::int64_t number) { return Value{number}; };
    scenario.design.points = {{whole(90), whole(3), whole(5), {}},
                              {whole(30), {}, whole(8), whole(70)}};
    EXPECT_TRUE(changes_the_run(scenario));
    EXPECT_FALSE(changes_the_run(planned()));
    EXPECT_EQ(scenario_at(scenario, 0).seed, 3u);
    const Scenario second = scenario_at(scenario, 1);
    EXPECT_EQ(second.weeks, 30);
    EXPECT_EQ(second.seed, scenario.seed);
    EXPECT_EQ(second.regions[0].freelancers, 8);
    EXPECT_EQ(second.regions[1].customers, 70);
    EXPECT_EQ(weeks_at(scenario, 1), 30);
    EXPECT_EQ(weeks_of_all_runs(scenario), 3u * 4u * (90u + 30u));
    EXPECT_EQ(extent_of(scenario, Quantity::freelancers, 0).least, 5);
    EXPECT_EQ(extent_of(scenario, Quantity::customers, 1).least, 40);
    EXPECT_EQ(extent_of(scenario, Quantity::customers, 1).most, 70);
    EXPECT_EQ(extent_of(scenario, Quantity::customers, 0).most, 0);
}

}  // namespace
}  // namespace verbund
