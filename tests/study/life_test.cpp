// A run is watched by anybody, and none of them changes what another sees.
#include "model/shipped_strategies.hpp"
#include "model/start.hpp"
#include "record/network.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <bit>

namespace verbund {
namespace {

using namespace test;

Scenario watched_scenario(int every) {
    Scenario scenario = read_scenario(shipped() / "smoke.toml");
    scenario.weeks = 52;
    scenario.record.every = every;
    scenario.record.metrics.clear();
    for (const Metric& metric : metric_table())
        scenario.record.metrics.emplace_back(metric.name);
    scenario.record.events.clear();
    for (const EventTable& table : event_tables)
        scenario.record.events.emplace_back(table.name);
    return scenario;
}

RunKey last_strategy(const Scenario& scenario) {
    return {static_cast<int>(scenario.strategies.size()) - 1, 0, 0};
}

std::vector<std::uint64_t> bits_of(const RunRecord& record) {
    std::vector<std::uint64_t> bits;
    for (const auto& series : record.series)
        for (const double number : series)
            bits.push_back(std::bit_cast<std::uint64_t>(number));
    for (const Tally& flows : record.flows)
        for (const double amount : flows.amount)
            bits.push_back(std::bit_cast<std::uint64_t>(amount));
    for (const auto& table : record.events)
        for (const EventRow& row : table)
            bits.insert(bits.end(), {static_cast<std::uint64_t>(row.week),
                                     static_cast<std::uint64_t>(row.region),
                                     static_cast<std::uint64_t>(row.freelancer),
                                     static_cast<std::uint64_t>(row.cooperation)});
    return bits;
}

// Looks at the network every week.
class NetworkWatcher {
public:
    bool look(const World& world) {
        const View view{world, 0, world.regions.size(), {}, {}};
        for (const double number :
             {clustering(view, TieKind::any), other_islands(view, TieKind::partners)})
            seen.push_back(std::bit_cast<std::uint64_t>(number));
        return true;
    }
    std::vector<std::uint64_t> seen;
};

TEST(Life, GivesEachOfSeveralWatchersWhatItSeesAlone) {
    const Scenario weekly = watched_scenario(1), seldom = watched_scenario(13);
    const RunKey run = last_strategy(weekly);
    const Workers workers(1);
    Listener nobody;
    NetworkWatcher lonely, joined;
    live(weekly, run, workers, nobody,
         {[&](const World& now) { return lonely.look(now); }});

    Recorder first(weekly), second(seldom);
    const World world = live(weekly, run, workers, nobody,
                             {[&](const World& now) {
                                  first.look(now, workers);
                                  return true;
                              },
                              [&](const World& now) { return joined.look(now); },
                              [&](const World& now) {
                                  second.look(now, workers);
                                  return true;
                              }});
    const RunRecord of_first = first.finish(run, world),
                    of_second = second.finish(run, world);
    EXPECT_EQ(bits_of(of_first), bits_of(recorded(weekly, run, workers, nobody)));
    EXPECT_EQ(bits_of(of_second), bits_of(recorded(seldom, run, workers, nobody)));
    EXPECT_EQ(joined.seen, lonely.seen);
    EXPECT_EQ(of_first.state, of_second.state);
    EXPECT_FALSE(of_first.events[0].empty());
}

TEST(Life, GoesOnAsLongAsAnybodyWantsToSeeMore) {
    const Scenario scenario = watched_scenario(4);
    const Workers workers(1);
    struct : Listener {
        int weeks = 0, runs = 0;
        void weeks_done(int more) override { weeks += more; }
        void run_done() override { ++runs; }
    } listener;
    int looks_of_first = 0;
    const World world = live(scenario, {}, workers, listener,
                             {[&](const World& now) {
                                  ++looks_of_first;
                                  return now.now < 3;
                              },
                              [](const World& now) { return now.now < 10; }});
    EXPECT_EQ(world.now, 10);
    EXPECT_EQ(looks_of_first, 4);
    EXPECT_EQ(listener.weeks, scenario.weeks);
    EXPECT_EQ(listener.runs, 1);
}

TEST(Life, EndsWithWhatTheListenerThrows) {
    struct : Listener {
        void weeks_done(int) override { throw std::runtime_error("stopped"); }
    } listener;
    const Scenario scenario = watched_scenario(4);
    EXPECT_THROW(live(scenario, {}, Workers(1), listener), std::runtime_error);
}

// Nobody waits for the end of a long week, whichever piece of it is at work.
TEST(Life, EndsInTheMiddleOfAWeek) {
    struct : Listener {
        int weeks = 0, pieces = 0, last = 0;
        void weeks_done(int more) override { weeks += more; }
        void shall_go_on() override {
            if (++pieces == last) throw std::runtime_error("stopped");
        }
    } counting, listener;
    const Scenario scenario = watched_scenario(4);
    World world = start(scenario, {}, Workers(1));
    live_on(world, 3, Workers(1), counting);
    const int a_week = counting.pieces / 3;
    ASSERT_GT(a_week, 10);

    listener.last = 2 * a_week + a_week / 2;
    world = start(scenario, {}, Workers(1));
    EXPECT_THROW(live_on(world, 3, Workers(1), listener), std::runtime_error);
    EXPECT_EQ(listener.weeks, 2);
}

TEST(Division, IsSideBySideFirst) {
    const auto is = [](Division division, int side_by_side, int inside) {
        return division.side_by_side == side_by_side && division.inside == inside;
    };
    EXPECT_TRUE(is(divided(8, 100), 8, 1));
    EXPECT_TRUE(is(divided(8, 3), 3, 2));
    EXPECT_TRUE(is(divided(1, 5), 1, 1));
    EXPECT_TRUE(is(divided(4, 0), 1, 4));
}

TEST(Ensemble, GivesTheRunsInTheOrderOfAPlanThatGrows) {
    Scenario scenario = watched_scenario(13);
    scenario.weeks = 4;
    scenario.replicates = 2;
    Plan plan(scenario);
    Listener nobody;
    std::vector<int> replicates;
    simulate_all(scenario, plan, 3, nobody, {}, [&](const RunRecord& record) {
        if (record.run.strategy == 0) replicates.push_back(record.run.replicate);
        if (replicates.size() == 2 && plan.replicates(0) == 2) plan.grow({0}, 2);
    });
    EXPECT_EQ(replicates, (std::vector<int>{0, 1, 2, 3}));
}

}  // namespace
}  // namespace verbund
