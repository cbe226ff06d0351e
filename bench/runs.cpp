// Whole runs of a scenario, from its start to its last week, as `verbund run` makes
// them: side by side, one per thread.
#include "bench/subjects.hpp"
#include "study/ensemble.hpp"

#include <string>

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

constexpr int runs_at_once = 4;

void runs(benchmark::State& state, const Subject& subject) {
    Scenario scenario = scenario_of(subject);
    scenario.replicates = runs_at_once;
    Plan plan(scenario);
    Listener nobody;
    const Stopwatch watch;
    for (auto _ : state)
        simulate_all(scenario, plan, static_cast<int>(state.range(0)), nobody, {},
                     [](const RunRecord& record) {
                         benchmark::DoNotOptimize(record.state.data());
                     });
    state.counters["runs_per_s"] =
        static_cast<double>(static_cast<std::size_t>(state.iterations()) *
                            plan.runs()) /
        watch.seconds();
}

}  // namespace

void register_runs(const Subject& subject) {
    benchmark::RegisterBenchmark((std::string("runs/") + subject.name).c_str(), runs,
                                 subject)
        ->ArgName("threads")
        ->Arg(1)
        ->Arg(2)
        ->Iterations(1)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

}  // namespace verbund::bench
