// Whole weeks of a warmed-up world, the same weeks cut into phases, and the triad over
// as many bytes.
#include "bench/subjects.hpp"
#include "bench/triad.hpp"
#include "study/life.hpp"

#include <map>
#include <string>

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

using State = benchmark::State;

Workers workers_of(const State& state) {
    return Workers(static_cast<int>(state.range(0)));
}

// Lives on for as many weeks as are timed; returns the freelancers of all of them
// together.
double live_timed(State& state, World& world, const Workers& workers,
                  const StepObserver& steps = {}) {
    Listener nobody;
    const Week begun = world.now;
    double freelancer_weeks = 0.0;
    live_on(world, most_weeks, workers, nobody, {[&](const World& now) {
                if (now.now > begun) freelancer_weeks += active_freelancers(now);
                return state.KeepRunning();
            }},
            steps);
    return freelancer_weeks;
}

// Projects that customers have posted since the start.
double projects_of(const World& world) {
    double posted = 0.0;
    for (const Region& region : world.regions) posted += region.tally[Flow::posted];
    return posted;
}

void weeks(State& state, const Subject& subject) {
    const Workers workers = workers_of(state);
    World world = warmed_world(subject);
    const double projects_before = projects_of(world);
    const Stopwatch watch;
    const double freelancer_weeks = live_timed(state, world, workers);
    const double seconds = watch.seconds();
    const double projects = projects_of(world) - projects_before;
    const auto bytes = static_cast<double>(state_bytes(world));
    const double of_a_pass = bytes / triad_rate(state_bytes(world), workers);
    state.counters["freelancers"] = active_freelancers(world);
    state.counters["freelancer_weeks_per_s"] = freelancer_weeks / seconds;
    state.counters["bytes_per_freelancer"] = bytes / active_freelancers(world);
    state.counters["triad_passes"] =
        seconds / static_cast<double>(state.iterations()) / of_a_pass;
    if (projects > 0.0) state.counters["ns_per_project"] = seconds * 1e9 / projects;
}

// Nanoseconds that each step takes for one freelancer and week; together they are the
// week.
void phases(State& state, const Subject& subject) {
    const Workers workers = workers_of(state);
    World world = warmed_world(subject);
    std::map<std::string, double> seconds;
    Stopwatch watch;
    const double freelancer_weeks =
        live_timed(state, world, workers, [&](const char* step) {
            seconds[step] += watch.seconds();
            watch = Stopwatch();
        });
    for (const auto& [step, time] : seconds)
        state.counters[step + "_ns"] = time * 1e9 / freelancer_weeks;
}

void triad(State& state, const Subject& subject) {
    const Workers workers = workers_of(state);
    Triad triad(state_bytes(warmed_world(subject)));
    for (auto _ : state) triad.pass(workers);
    state.SetBytesProcessed(
        static_cast<std::int64_t>(state.iterations() * triad.bytes()));
}

template <class Measure>
benchmark::internal::Benchmark* add(const std::string& what, Measure measure,
                                    const Subject& subject) {
    return benchmark::RegisterBenchmark((what + "/" + subject.name).c_str(), measure,
                                        subject)
        ->ArgName("threads")
        ->Arg(1)
        ->Arg(2)
        ->UseRealTime();
}

}  // namespace

void register_world(const Subject& subject) {
    add("triad", triad, subject)->Unit(benchmark::kMillisecond);
    add("weeks", weeks, subject)
        ->Iterations(subject.timed_weeks)
        ->Unit(benchmark::kMillisecond);
    add("phases", phases, subject)
        ->Iterations(subject.timed_weeks)
        ->Unit(benchmark::kMillisecond);
}

void register_favours() {
    for (const Subject& subject : {favours_thousand, favours_hundred_thousand})
        add("weeks", weeks, subject)
            ->Iterations(subject.timed_weeks)
            ->Unit(benchmark::kMillisecond);
}

}  // namespace verbund::bench
