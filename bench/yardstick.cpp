// What the work of weeks/favours_… costs by plain arrays.
#include "bench/plain_favours.hpp"
#include "bench/subjects.hpp"

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

void yardstick(benchmark::State& state, plain::Person people) {
    plain::Network network(people);
    for (auto _ : state) network.week();
    state.counters["freelancer_weeks_per_s"] =
        benchmark::Counter(people, benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace

void register_yardstick() {
    benchmark::RegisterBenchmark("yardstick/favours_thousand", yardstick, 1'000)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("yardstick/favours_hundred_thousand", yardstick,
                                 100'000)
        ->Unit(benchmark::kMillisecond);
}

}  // namespace verbund::bench
