// The number of threads inside a run changes no bit (contract C1).
#include "model/shipped_strategies.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace verbund {
namespace {

using namespace test;

std::size_t ties_across_regions(const World& world) {
    std::size_t across = 0;
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row)
            world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                across += !region.holds(half.other());
            });
    return across;
}

// Ten regions that have much to do with each other.
Scenario ten_regions() {
    Scenario scenario = small_scenario(10, 40, 3);
    scenario.parameters.meeting.across_regions = 0.5;
    scenario.parameters.meeting.contacts_per_week = 0.4;
    scenario.parameters.demand.further_trades = 0.6;
    return scenario;
}

class Threads : public testing::TestWithParam<std::string> {};

TEST_P(Threads, ChangeNoBitOfTheState) {
    const Scenario scenario = ten_regions();
    const RunKey run{strategy_named(scenario, GetParam()), 0, 0};
    std::vector<std::string> expected;
    const World alone = simulated(scenario, run, 40, 1, [&](const World& world) {
        expected.push_back(fingerprint(world));
    });
    EXPECT_GT(ties_across_regions(alone), 100u);
    for (int threads : {2, 3, 7})
        simulated(scenario, run, 40, threads, [&](const World& world) {
            ASSERT_EQ(fingerprint(world), expected[world.now])
                << threads << " threads, week " << world.now;
        });
}

// Under an observer all regions wait for each other after every phase.
TEST_P(Threads, AndAnObserverOfStepsChangeNoBitOfTheState) {
    const Scenario scenario = ten_regions();
    const RunKey run{strategy_named(scenario, GetParam()), 0, 0};
    const Workers workers(3);
    World watched = start(scenario, run, workers);
    std::vector<std::string> steps;
    for (int done = 0; done < 40; ++done)
        week(watched, workers, [&](const char* step) { steps.emplace_back(step); });
    EXPECT_EQ(fingerprint(watched), fingerprint(simulated(scenario, run, 40, 3)));
    EXPECT_EQ(std::count(steps.begin(), steps.end(), "turnover"), 40);
    EXPECT_EQ(std::count(steps.begin(), steps.end(), "change_rules"), 1);
    EXPECT_EQ(steps.back(), "reflect");
}

INSTANTIATE_TEST_SUITE_P(EveryStrategy, Threads, testing::ValuesIn(tested_strategies()),
                         [](const auto& one) { return one.param; });

TEST(Everything, LeavesNoMechanismOff) {
    const Scenario scenario = small_scenario(1, 10);
    const RunKey run{strategy_named(scenario, "everything"), 0, 0};
    const Parameters on = parameters_after(scenario, run, 0);
    for (const ParameterRow& row : parameter_table())
        if (row.source.starts_with("off") &&
            !row.name.starts_with("start.")) {  // a strategy cannot change the start
            EXPECT_NE(row.value(on), row.value(Parameters{})) << row.name;
        }
}

// No effect twice: what acts through conflicts and trust acts on the end of a tie
// besides only where it is asked for.
TEST(ShippedStrategies, AskForNoDirectEffectOnTheEndOfATie) {
    const Scenario scenario = small_scenario(1, 10);
    for (const std::string& name : tested_strategies()) {
        if (name == "everything") continue;
        const Partnership p =
            parameters_after(scenario, {strategy_named(scenario, name), 0, 0}, 0)
                .partnership;
        EXPECT_EQ(p.agreement_weight, 0.0) << name;
        EXPECT_EQ(p.overlap_weight, 0.0) << name;
        EXPECT_EQ(p.ledger_weight, 0.0) << name;
        EXPECT_EQ(p.tenure_weight, 0.0) << name;
    }
}

TEST(Threads, FingerprintsTellRunsApart) {
    Scenario scenario = ten_regions();
    const auto state = [&](const char* strategy, int replicate) {
        return fingerprint(simulated(
            scenario, {strategy_named(scenario, strategy), 0, replicate}, 10));
    };
    EXPECT_EQ(state("verbund", 0), state("verbund", 0));
    EXPECT_NE(state("verbund", 0), state("zuruf", 0));
    EXPECT_NE(state("verbund", 0), state("verbund", 1));
    const std::string before = state("allein", 0);
    ++scenario.seed;
    EXPECT_NE(state("allein", 0), before);
}

}  // namespace
}  // namespace verbund
