#include "run/observed_laws.hpp"

#include "analysis/over_points.hpp"
#include "analysis/paired_difference.hpp"
#include "io/fault.hpp"

#include <array>
#include <cmath>
#include <optional>

#include <fmt/core.h>

namespace verbund {

namespace {

std::string name_of(const OutcomeSource& source, std::size_t metric,
                    const StrategyPair& pair, bool alone) {
    const auto& strategies = source.outcomes.strategies();
    const std::string name =
        fmt::format("{} − {}", strategies[pair.other], strategies[pair.baseline]);
    return alone ? name
                 : fmt::format("{}, {}", name, source.outcomes.metrics()[metric]);
}

// Differences of means over points, one a replicate, as `compare` takes them.
std::optional<ObservedLaw> observed_law(const OutcomeSource& source, std::size_t metric,
                                        const StrategyPair& pair, std::string name) {
    const std::array<std::size_t, 2> both{pair.other, pair.baseline};
    const auto points = points_with_all(source.outcomes, metric, both);
    const auto other = means_over_points(source.outcomes, metric, pair.other, points);
    const auto baseline =
        means_over_points(source.outcomes, metric, pair.baseline, points);
    const PairedDifference found = paired_difference(baseline, other);
    if (!(found.deviation > 0.0)) return std::nullopt;
    std::vector<double> differences;
    for (std::size_t r = 0; r < std::min(other.size(), baseline.size()); ++r)
        differences.push_back(other[r] - baseline[r]);
    return ObservedLaw{law_of_sample(std::move(name), differences), found.pairs,
                       found.skewness};
}

}  // namespace

std::vector<ObservedLaw> observed_laws(const OutcomeSource& source,
                                       const std::vector<std::size_t>& metrics,
                                       const std::vector<StrategyPair>& pairs) {
    std::vector<ObservedLaw> laws;
    for (const std::size_t metric : metrics)
        for (const StrategyPair& pair : pairs)
            if (auto law =
                    observed_law(source, metric, pair,
                                 name_of(source, metric, pair, metrics.size() == 1)))
                laws.push_back(std::move(*law));
    if (laws.empty())
        throw ScenarioRefused(
            {{"--metric", 0, 0,
              fault_message(source.outcomes.metrics()[metrics[0]], "",
                            "has no two differences that differ",
                            "two pairs of runs or more, whose differences vary")}});
    return laws;
}

std::string words_of_laws(const std::vector<ObservedLaw>& laws) {
    std::string text =
        "Differences are drawn from those that were seen, so a tail that was not seen "
        "is "
        "missing:\n";
    for (const ObservedLaw& one : laws)
        text +=
            fmt::format("  {}: {} pairs, skewness {}\n", one.law.name, one.pairs,
                        std::isnan(one.skewness) ? std::string("unknown")
                                                 : fmt::format("{:.1f}", one.skewness));
    return text;
}

}  // namespace verbund
