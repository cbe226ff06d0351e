// A point that changes the run itself is the run of a scenario that says so.
#include "model/shipped_strategies.hpp"
#include "study/ensemble.hpp"
#include "study/estimand.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace verbund {
namespace {

using namespace test;

constexpr int sixth_strategy = 5;

Factor quantity(Quantity which, Reach reach, std::size_t of = 0) {
    return {row_of(which).name, &row_of(which), reach, of, which};
}

// Two points of smoke.toml: as it is in 40 weeks, and 24 weeks of another world.
Scenario varied() {
    Scenario scenario = read_scenario(shipped() / "smoke.toml");
    scenario.weeks = 40;
    scenario.record.every = 8;
    scenario.design.columns = {quantity(Quantity::weeks, Reach::run),
                               quantity(Quantity::seed, Reach::run),
                               quantity(Quantity::freelancers, Reach::region, 1),
                               quantity(Quantity::customers, Reach::region, 0)};
    const auto whole = [](std::int64_t number) { return Value{number}; };
    scenario.design.points = {{whole(40), {}, {}, {}},
                              {whole(24), whole(11), whole(31), whole(350)}};
    return scenario;
}

// The second point, written as a scenario of its own.
Scenario second_alone() {
    Scenario scenario = read_scenario(shipped() / "smoke.toml");
    scenario.weeks = 24;
    scenario.seed = 11;
    scenario.record.every = 8;
    scenario.regions[1].freelancers = 31;
    scenario.regions[0].customers = 350;
    return scenario;
}

RunRecord run(const Scenario& scenario, const RunKey& key, int threads = 1) {
    Listener nobody;
    return recorded(scenario, key, Workers(threads), nobody,
                    {find_metric("income_mean"), find_metric("trust_mean")});
}

TEST(VariedRun, IsTheRunOfAScenarioThatSaysSo) {
    const Scenario scenario = varied();
    for (const int threads : {1, 2})
        EXPECT_EQ(run(scenario, {sixth_strategy, 1, 1}, threads).state,
                  run(second_alone(), {sixth_strategy, 0, 1}).state);
    Scenario first = read_scenario(shipped() / "smoke.toml");
    first.weeks = 40;
    EXPECT_EQ(run(scenario, {sixth_strategy, 0, 1}).state,
              run(first, {sixth_strategy, 0, 1}).state);
}

TEST(VariedRun, HasItsOwnNumbersAndThenNaN) {
    const Scenario scenario = varied();
    const RunRecord shorter = run(scenario, {sixth_strategy, 1, 0});
    const RunRecord alone = run(second_alone(), {sixth_strategy, 0, 0});
    const std::size_t places = scenario.regions.size() + 1;
    for (std::size_t m = 0; m < alone.series.size(); ++m) {
        ASSERT_EQ(shorter.series[m].size(), 5 * places);
        ASSERT_EQ(alone.series[m].size(), 3 * places);
        for (std::size_t i = 0; i < shorter.series[m].size(); ++i)
            if (i >= alone.series[m].size() || std::isnan(alone.series[m][i]))
                EXPECT_TRUE(std::isnan(shorter.series[m][i]));
            else
                EXPECT_EQ(shorter.series[m][i], alone.series[m][i]);
    }
    EXPECT_EQ(shorter.flows.size(), 41 * places);
}

TEST(VariedRun, HasWindowsOfItsOwnWeeks) {
    const Scenario scenario = varied();
    const RunRecord shorter = run(scenario, {sixth_strategy, 1, 0});
    const RunRecord alone = run(second_alone(), {sixth_strategy, 0, 0});
    EXPECT_EQ(weeks_of({Window::last, 8}, scenario, 1).from, 17);
    EXPECT_EQ(weeks_of({Window::last, 8}, scenario, 0).from, 33);
    for (const char* name : {"income_mean", "trust_mean"})
        for (const Window window : {Window{Window::last, 8}, Window{Window::all},
                                    Window{Window::stated, 0, 10, 90}}) {
            const double value =
                value_of({find_metric(name), window}, scenario, shorter);
            EXPECT_TRUE(std::isfinite(value));
            EXPECT_EQ(value,
                      value_of({find_metric(name), window}, second_alone(), alone));
        }
}

TEST(VariedRun, IsCountedWithItsOwnWeeks) {
    Scenario scenario = varied();
    scenario.strategies.erase(scenario.strategies.begin(),
                              scenario.strategies.end() - 1);
    struct : Listener {
        void weeks_done(int weeks) override { sum += static_cast<std::size_t>(weeks); }
        std::size_t sum = 0;
    } listener;
    Plan plan(scenario);
    simulate_all(scenario, plan, 1, listener, {}, [](const RunRecord&) {});
    EXPECT_EQ(listener.sum, weeks_of_all_runs(scenario));
    EXPECT_EQ(listener.sum, 2u * (40u + 24u));
}

}  // namespace
}  // namespace verbund
