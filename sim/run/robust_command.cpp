// Which strategy holds up over the points of a design, and what a difference rests on.
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/read_source.hpp"
#include "run/robust_report.hpp"

#include <fmt/core.h>

namespace verbund {

int robust_command(const RobustOptions& options) {
    RobustOptions asked = options;
    if (!asked.metric.empty()) asked.source.metrics = {asked.metric};
    const OutcomeSource source = read_outcome_source(asked.source);
    require_varied(source, asked.source);
    const auto& strategies = source.outcomes.strategies();
    asked.metric = source.outcomes.metrics()[source.asked[0]];
    if (!source.named.pairs.empty()) {
        const StrategyPair first = source.named.pairs[0];
        if (asked.baseline.empty()) asked.baseline = strategies[first.baseline];
        if (asked.strategy.empty() && source.named.pairs.size() == 1)
            asked.strategy = strategies[first.other];
    }
    fmt::print("{}", robust_report(source.outcomes, source.design, asked));
    return exit_done;
}

}  // namespace verbund
