// All benchmarks in one program. Germany comes last, and only when its name stands in
// --benchmark_filter.
#include "bench/subjects.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <string_view>

int main(int count, char** words) {
    using namespace verbund::bench;
    const bool germany_is_asked =
        std::any_of(words + 1, words + count, [](std::string_view word) {
            return word.starts_with("--benchmark_filter") &&
                   word.find("germany") != std::string_view::npos;
        });
    benchmark::Initialize(&count, words);
    if (benchmark::ReportUnrecognizedArguments(count, words)) return 64;

    register_draws();
    register_world(five_hundred);
    register_runs(five_hundred);
    register_recording(five_hundred);
    register_journal(five_hundred);
    register_world(hundred_thousand);
    register_recording(hundred_thousand);
    register_favours();
    if (germany_is_asked) register_world(germany);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
