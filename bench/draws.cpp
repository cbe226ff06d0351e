// One number each: addressed draws, exact mathematics, and the samplers over fresh
// draws as the rules use them.
#include "bench/subjects.hpp"
#include "core/samplers.hpp"

#include <string>

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

constexpr Luck luck{1, 2};

// number(i) is a number that depends on i.
template <class Number>
void add(const std::string& name, Number number) {
    benchmark::RegisterBenchmark(("draws/" + name).c_str(),
                                 [number](benchmark::State& state) {
                                     std::uint64_t i = 0;
                                     for (auto _ : state)
                                         benchmark::DoNotOptimize(number(++i));
                                 });
}

// sample(draw) takes what it needs from a draw at its own address.
template <class Sample>
void add_sampler(const std::string& name, Sample sample) {
    add(name, [sample](std::uint64_t i) {
        Draw draw(luck, Purpose::test, i, 1);
        return sample(draw);
    });
}

double between_0_and_8(std::uint64_t i) {
    return static_cast<double>(i & 1023) / 128.0;
}

void add_draws() {
    add_sampler("addressed", [](Draw& draw) { return draw.uniform(); });
    add_sampler("addressed_4",
                [](Draw& draw) { return draw() ^ draw() ^ draw() ^ draw(); });
    add("pair", [](std::uint64_t i) {
        return Draw::of_pair(luck, Purpose::test, i, i ^ 4095, 1).uniform();
    });
    add("directed", [](std::uint64_t i) {
        return Draw::of_directed(luck, Purpose::test, i, i ^ 4095, 1).uniform();
    });
}

void add_mathematics() {
    add("exact_exp",
        [](std::uint64_t i) { return exact_exp(between_0_and_8(i) - 4.0); });
    add("exact_log",
        [](std::uint64_t i) { return exact_log(between_0_and_8(i) + 0.01); });
    add("exact_pow",
        [](std::uint64_t i) { return exact_pow(0.97, between_0_and_8(i)); });
    add("libm_exp", [](std::uint64_t i) { return std::exp(between_0_and_8(i) - 4.0); });
    add("libm_log",
        [](std::uint64_t i) { return std::log(between_0_and_8(i) + 0.01); });
}

void add_samplers() {
    add_sampler("below", [](Draw& draw) { return below(draw, 1000); });
    add_sampler("exponential", [](Draw& draw) { return exponential(draw); });
    add_sampler("normal", [](Draw& draw) { return standard_normal(draw); });
    add_sampler("lognormal", [](Draw& draw) { return lognormal(draw, 20.0, 0.8); });
    add_sampler("gamma", [](Draw& draw) { return gamma(draw, 0.9, 0.01); });
    add_sampler("beta", [](Draw& draw) {
        return boost::random::beta_distribution<Real>(9.0, 1.0)(draw).value;
    });
    add_sampler("poisson_small", [](Draw& draw) { return poisson(draw, 0.2); });
    add_sampler("poisson_large", [](Draw& draw) { return poisson(draw, 200.0); });
    add_sampler("weeks_until", [](Draw& draw) { return weeks_until(draw, 0.01); });
}

}  // namespace

void register_draws() {
    add_draws();
    add_mathematics();
    add_samplers();
}

}  // namespace verbund::bench
