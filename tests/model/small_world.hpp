// Worlds for tests: shipped scenarios, a small one with any shipped strategies, and a
// silent one in which every mechanism is off until the test switches it on.
#pragma once

#include "model/start.hpp"
#include "model/week.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <vector>

namespace verbund::test {

inline std::filesystem::path shipped() {
    return std::filesystem::path(VERBUND_SOURCE_DIR) / "scenarios";
}

inline int strategy_named(const Scenario& scenario, const std::string& name) {
    for (std::size_t i = 0; i < scenario.strategies.size(); ++i)
        if (scenario.strategies[i].name == name) return static_cast<int>(i);
    throw std::logic_error("no strategy " + name);
}

// Simulates a run and calls look(world) after every week, the start being week 0.
template <class Look>
World simulated(const Scenario& scenario, const RunKey& run, int weeks, int threads,
                Look&& look) {
    const Workers workers(threads);
    World world = start(scenario, run, workers);
    look(world);
    for (int done = 0; done < weeks; ++done) {
        week(world, workers);
        look(world);
    }
    return world;
}

inline World simulated(const Scenario& scenario, const RunKey& run, int weeks,
                       int threads = 1) {
    return simulated(scenario, run, weeks, threads, [](const World&) {});
}

inline Tally flows(const World& world) {
    Tally all;
    for (const Region& region : world.regions) all += region.tally;
    return all;
}

// Ties, each counted once.
inline std::size_t tie_count(const World& world) {
    std::size_t halves = 0;
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row)
            halves += static_cast<std::size_t>(world.ties_to_read(region, row).count());
    return halves / 2;
}

// Regions of one trade in which nothing happens: nobody leaves, falls ill, meets, asks
// or orders; ties stay for ever; rates and hours are the same for all (48 EUR/h, 40
// h/week); the start is empty.
inline Scenario silent_world(int regions, int freelancers, int customers = 0) {
    Scenario scenario;
    scenario.name = "silent";
    scenario.seed = 20271;
    scenario.trades = {{"any"}};
    for (int i = 0; i < regions; ++i)
        scenario.regions.push_back({fmt::format("R{}", i),
                                    30.0 * (i % 100),
                                    30.0 * (i / 100),
                                    freelancers,
                                    customers,
                                    {}});
    scenario.strategies.resize(1);
    scenario.strategies[0].name = "allein";
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::empty;
    p.population.rate_spread = p.population.hours_spread =
        p.population.reliability_spread = 0.0;
    p.population.hours_median = 40.0;
    p.population.further_trades = p.population.further_interests = 0.0;
    p.turnover.leave_first_year = p.turnover.leave_to_fifth_year =
        p.turnover.leave_later = 0.0;
    p.turnover.living_cost = 0.0;
    p.turnover.bankrupt_after = 0;
    p.meeting.contacts_per_week = p.meeting.through_contacts =
        p.meeting.across_regions = p.meeting.upkeep = 0.0;
    p.partnership.end_contact = p.partnership.end_loose = p.partnership.end_regular =
        p.partnership.end_written = 0.0;
    p.partnership.trust_weight = 0.0;
    p.trust.sympathy = 0.0;
    p.demand.projects_per_customer = p.demand.further_trades = 0.0;
    p.work.overhead = p.work.illness_onset = 0.0;
    return scenario;
}

}  // namespace verbund::test
