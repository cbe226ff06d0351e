// All benchmarks in one program. Germany and growth come last, and only when their names
// stand in --benchmark_filter.
#include "bench/subjects.hpp"
#include "core/heaps.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <string_view>
#include <vector>

int main(int count, char** words) {
    using namespace verbund::bench;
    verbund::keep_large_blocks_apart();  // as the program does
    const std::vector<std::string_view> said(words + 1, words + count);
    const auto is_asked = [&](const char* name) {
        return std::any_of(said.begin(), said.end(), [&](std::string_view word) {
            return word.starts_with("--benchmark_filter") &&
                   word.find(name) != std::string_view::npos;
        });
    };
    const bool germany_is_asked = is_asked("germany");
    const bool growth_is_asked = is_asked("growth");
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
    register_yardstick();
    if (germany_is_asked) register_world(germany);
    if (growth_is_asked) register_growth();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
