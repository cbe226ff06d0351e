#include "bench/triad.hpp"

#include "bench/subjects.hpp"

#include <algorithm>

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

constexpr std::size_t blocks = 64;
constexpr int passes = 21;

}  // namespace

Triad::Triad(std::size_t bytes)
    : a_(bytes / (3 * sizeof(double))), b_(a_.size(), 1.0), c_(a_.size(), 2.0) {}

void Triad::pass(const Workers& workers) {
    workers.each(blocks, [&](std::size_t block) {
        const std::size_t last = a_.size() * (block + 1) / blocks;
        double* a = a_.data();
        const double* b = b_.data();
        const double* c = c_.data();
        for (std::size_t i = a_.size() * block / blocks; i < last; ++i)
            a[i] = b[i] + 3.0 * c[i];
    });
    benchmark::ClobberMemory();
}

double triad_rate(std::size_t bytes, const Workers& workers) {
    Triad triad(bytes);
    triad.pass(workers);
    std::vector<double> seconds(passes);
    for (double& one : seconds) {
        const Stopwatch watch;
        triad.pass(workers);
        one = watch.seconds();
    }
    const auto middle = seconds.begin() + passes / 2;
    std::nth_element(seconds.begin(), middle, seconds.end());
    return static_cast<double>(triad.bytes()) / *middle;
}

}  // namespace verbund::bench
