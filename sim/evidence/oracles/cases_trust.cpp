// Known answers of checks, trust and its end: O10, O17, O22.
#include "evidence/oracles/looks.hpp"

#include "model/tie_now.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

struct Screening {
    double bad, detects, false_alarm;
};

// After three passed tests a share of π(1 − a)³ ÷ (π(1 − a)³ + (1 − π)(1 − b)³) is bad;
// both of a pair must pass.
OracleCase screening(const Screening& p, bool only_long) {
    const auto look = [](const World& world, const Region& region, Findings& findings) {
        double passed = 0.0, bad = 0.0;
        for (Row row = region.first; row < region.last(); ++row)
            world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                if (half.stage() < Stage::checked) return;
                ++passed;
                bad += world.people.seen[half.other()].is(Seen::bad);
            });
        findings.add(0, bad, passed);
        findings.add(1, passed / 2.0);
    };
    const double bad_passes = p.bad * std::pow(1.0 - p.detects, 3.0);
    const double passes =
        bad_passes + (1.0 - p.bad) * std::pow(1.0 - p.false_alarm, 3.0);
    return {"O10",
            "o10_screening.toml",
            {fmt::format("population.bad_share={}", p.bad),
             fmt::format("checking.detects={}", p.detects),
             fmt::format("checking.false_alarm={}", p.false_alarm)},
            {{fmt::format("bad among accepted: {} bad, exposed {}, false alarm {}",
                          p.bad, p.detects, p.false_alarm),
              {bad_passes / passes}},
             {"pairs of which both are accepted", {passes * passes}}},
            in_each_region(look),
            only_long};
}

// Pairs with both trades, one of them unreliable: what the scenario is about.
bool is_mixed(const World& world, const Region& region) {
    const Seen& one = world.people.seen[region.first];
    const Seen& two = world.people.seen[region.first + 1];
    return one.trades != two.trades && one.is(Seen::bad) != two.is(Seen::bad);
}

double choose(int n, int k) {
    double ways = 1.0;
    for (int i = 1; i <= k; ++i) ways *= static_cast<double>(n - k + i) / i;
    return ways;
}

// First passage of a walk that goes down with chance 1 − p at depth k, in its n-th
// step.
double passage(int k, int n, double p) {
    const int down = (n + k) / 2;
    return static_cast<double>(k) / n * choose(n, down) * std::pow(1.0 - p, down) *
           std::pow(p, n - down);
}

// After week w a pair has been exposed to w − 1 joint projects.
OracleCase newness(double good, int goodwill, bool only_long) {
    const int depth = goodwill + 1;
    const std::vector<int> steps{depth, depth + 2, depth + 4};
    const auto look = [steps](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        for (const Region& region : world.regions) {
            if (!is_mixed(world, region)) continue;
            const bool ended = tie_count(world, region) == 0.0;
            const std::size_t place = region.index;
            findings.kept.resize(world.regions.size());
            if (ended && findings.kept[place] == 0.0)
                findings.kept[place] = world.now - 1;
            if (!watched.last()) continue;
            for (std::size_t i = 0; i < steps.size(); ++i)
                findings.add(i, findings.kept[place] == steps[i]);
            findings.add(steps.size(), ended);
        }
        return true;
    };
    std::vector<OracleRow> rows;
    for (int n : steps)
        rows.push_back({fmt::format("ended by project {}: good with {}, goodwill {}", n,
                                    good, goodwill),
                        {passage(depth, n, good)}});
    double ever = 0.0;  // within the 39 projects of the run
    for (int n = depth; n < 40; n += 2) ever += passage(depth, n, good);
    rows.push_back({"ever ended", {ever}});
    return {"O17",
            "o17_newness.toml",
            {fmt::format("population.reliability_bad={}", good),
             fmt::format("start.goodwill={}", goodwill)},
            rows,
            look,
            only_long};
}

// Trust of both sides of the only tie, after the last week.
OracleLook trust_at_end() {
    return in_each_region(
        [](const World& world, const Region& region, Findings& findings) {
            for (Row row = region.first; row < region.last(); ++row)
                world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                    findings.add(0, trust_now(world, region, half));
                });
        });
}

// Good with chance p, a factor λ of the evidence left each week: (p ÷ (1 − λ) + 1) ÷ (1
// ÷ (1 − λ) + 2).
OracleCase forgetting(double left, bool only_long) {
    const double memory = 1.0 / (1.0 - left);
    return {"O22",
            "o22_evidence.toml",
            {fmt::format("trust.forgetting={}", std::pow(left, weeks_per_month))},
            {{fmt::format(
                  "trust in one who is good with .8, {} of evidence left a week", left),
              {(0.8 * memory + 1.0) / (memory + 2.0)}}},
            trust_at_end(),
            only_long};
}

OracleCase evidence_of_40() {
    return {"O22",
            "o22_evidence.toml",
            {"population.reliability_good=1.0", "trust.forgetting=1.0", "weeks=40",
             "replicates=2"},
            {{"trust after 40 good projects", {41.0 / 42.0, Agreement::exact}}},
            trust_at_end()};
}

}  // namespace

std::vector<OracleCase> trust_cases() {
    return {screening({0.25, 0.5, 0.05}, false),
            screening({0.1, 0.5, 0.05}, true),
            screening({0.25, 0.7, 0.1}, false),
            newness(0.8, 0, false),
            newness(0.7, 0, true),
            newness(0.8, 2, false),
            evidence_of_40(),
            forgetting(0.95, false),
            forgetting(0.90, true),
            forgetting(0.98, true)};
}

}  // namespace verbund
