#include "run/pairs_asked.hpp"

#include "io/fault.hpp"
#include "run/outcome_names.hpp"

#include <algorithm>

namespace verbund {

namespace {

void require_two(const std::vector<std::string>& strategies,
                 const SourceOptions& options) {
    if (strategies.size() >= 2) return;
    throw ScenarioRefused(
        {{options.place.string(), 1, 1,
          fault_message("strategies", strategies[0], "there is nothing to compare with",
                        "two strategies or more")}});
}

// The strategies to compare, once each; all others than the baseline unless given.
std::vector<std::size_t> others_asked(const std::vector<std::string>& all,
                                      const std::vector<std::string>& asked,
                                      std::size_t baseline) {
    std::vector<std::size_t> others;
    for (const std::string& name : asked.empty() ? all : asked) {
        const std::size_t other = index_among(all, name, "--strategy", 0);
        if (other == baseline && !asked.empty())
            throw ScenarioRefused(
                {{"--strategy", 0, 0,
                  fault_message(name, "", "is the baseline", "another strategy")}});
        const bool again = std::ranges::find(others, other) != others.end();
        if (other != baseline && !again) others.push_back(other);
    }
    return others;
}

}  // namespace

std::vector<StrategyPair> pairs_asked(const std::vector<std::string>& strategies,
                                      const std::vector<StrategyPair>& named,
                                      const SourceOptions& options,
                                      const PairsAsked& asked) {
    require_two(strategies, options);
    if (asked.baseline.empty() && asked.strategies.empty()) return named;
    const std::size_t usual = named.empty() ? 0 : named[0].baseline;
    const std::size_t baseline =
        index_among(strategies, asked.baseline, "--baseline", usual);
    std::vector<StrategyPair> pairs;
    for (const std::size_t other : others_asked(strategies, asked.strategies, baseline))
        pairs.push_back({other, baseline});
    return pairs;
}

std::vector<StrategyPair> pairs_asked(const OutcomeSource& source,
                                      const SourceOptions& options,
                                      const PairsAsked& asked) {
    return pairs_asked(source.outcomes.strategies(), source.named.pairs, options,
                       asked);
}

}  // namespace verbund
