// How strategies differ, from outcomes that are read.
#include "io/fault.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/outcome_names.hpp"
#include "run/read_source.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

void check_strategies(const OutcomeSource& source, const CompareOptions& options) {
    const auto& strategies = source.outcomes.strategies();
    if (strategies.size() >= 2) return;
    throw ScenarioRefused(
        {{options.source.place.string(), 1, 1,
          fault_message("strategies", strategies.empty() ? "" : strategies[0],
                        "there is nothing to compare with",
                        "two strategies or more")}});
}

// The pairs that are asked for: those that were named before unless a baseline or a
// strategy is given.
std::vector<StrategyPair> pairs_asked(const OutcomeSource& source,
                                      const CompareOptions& options) {
    if (options.baseline.empty() && options.strategies.empty())
        return source.named.pairs;
    const auto& all = source.outcomes.strategies();
    const std::size_t usual =
        source.named.pairs.empty() ? 0 : source.named.pairs[0].baseline;
    const std::size_t baseline =
        index_among(all, options.baseline, "--baseline", usual);
    std::vector<StrategyPair> pairs;
    for (const std::string& name : options.strategies) {
        const std::size_t other = index_among(all, name, "--strategy", 0);
        if (other == baseline)
            throw ScenarioRefused(
                {{"--strategy", 0, 0,
                  fault_message(name, "", "is the baseline", "another strategy")}});
        const bool again =
            std::any_of(pairs.begin(), pairs.end(),
                        [&](const StrategyPair& pair) { return pair.other == other; });
        if (!again) pairs.push_back({other, baseline});
    }
    for (std::size_t other = 0; other < all.size() && options.strategies.empty();
         ++other)
        if (other != baseline) pairs.push_back({other, baseline});
    return pairs;
}

CompareQuestion question_of(const OutcomeSource& source,
                            const CompareOptions& options) {
    CompareQuestion question;
    question.metrics = source.asked;
    question.pairs = pairs_asked(source, options);
    question.confidence = options.confidence.value_or(source.confidence);
    question.named = source.named;
    return question;
}

}  // namespace

int compare_command(const CompareOptions& options) {
    const OutcomeSource source = read_outcome_source(options.source);
    check_strategies(source, options);
    fmt::print("{}", comparison_report(source.outcomes, source.design,
                                       question_of(source, options), options.format));
    return exit_done;
}

}  // namespace verbund
