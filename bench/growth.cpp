// Whether a freelancer costs the same among a thousand and among ten million: a few weeks
// of scenarios/bench/hundred_thousand.toml with more or fewer regions, all alike.
#include "bench/subjects.hpp"
#include "study/life.hpp"

#include <sys/resource.h>
#include <algorithm>

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

constexpr std::int64_t freelancers_of_a_region = 1'563;
constexpr std::int64_t most_regions_of_growth = 640;  // beyond, each has more people
constexpr std::int64_t customers_of_a_freelancer = 7;
constexpr int weeks_before = 4;
constexpr int weeks_timed = 4;

Scenario scenario_of_size(std::int64_t freelancers) {
    Scenario scenario = scenario_of(hundred_thousand);
    const std::vector<RegionPlan> drawn = std::move(scenario.regions);
    const std::int64_t regions = std::clamp<std::int64_t>(
        freelancers / freelancers_of_a_region, 1, most_regions_of_growth);
    scenario.regions.clear();
    for (std::int64_t i = 0; i < regions; ++i) {
        RegionPlan& region = scenario.regions.emplace_back(
            drawn[static_cast<std::size_t>(i) % drawn.size()]);
        region.freelancers = static_cast<int>(freelancers / regions);
        region.customers =
            static_cast<int>(customers_of_a_freelancer) * region.freelancers;
    }
    scenario.weeks = weeks_before + weeks_timed;
    return scenario;
}

double peak_gigabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1e6;  // kilobytes
}

void growth(benchmark::State& state) {
    const Scenario scenario = scenario_of_size(state.range(0));
    const Workers workers(static_cast<int>(state.range(1)));
    double start = 0.0, weeks = 0.0, freelancer_weeks = 0.0;
    Listener nobody;
    for (auto _ : state) {
        Stopwatch watch;
        live(scenario, run_of(scenario), workers, nobody, {[&](const World& now) {
                 if (now.now == 0) start += watch.seconds();
                 if (now.now > weeks_before) {
                     weeks += watch.seconds();
                     freelancer_weeks += active_freelancers(now);
                 }
                 watch = Stopwatch();
                 return true;
             }});
    }
    state.counters["start_s"] = start / static_cast<double>(state.iterations());
    state.counters["ns_per_freelancer_week"] = weeks * 1e9 / freelancer_weeks;
    state.counters["peak_gb"] = peak_gigabytes();
}

}  // namespace

void register_growth() {
    auto* all = benchmark::RegisterBenchmark("growth", growth);
    all->ArgNames({"freelancers", "threads"});
    for (std::int64_t freelancers = 1'000; freelancers <= 10'000'000; freelancers *= 10)
        for (const std::int64_t threads : {1, 2}) all->Args({freelancers, threads});
    all->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);
}

}  // namespace verbund::bench
