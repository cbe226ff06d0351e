// What drives the metrics of a sweep.
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/read_source.hpp"
#include "run/sensitivity_report.hpp"

#include <fmt/core.h>

namespace verbund {

int sensitivity_command(const SensitivityOptions& options) {
    SensitivityOptions asked = options;
    asked.source.metrics = options.metrics;
    const OutcomeSource source = read_outcome_source(asked.source);
    require_varied(source, asked.source);
    asked.metrics.clear();
    for (const std::size_t metric : source.asked)
        asked.metrics.push_back(source.outcomes.metrics()[metric]);
    if (asked.baseline.empty() && !source.named.pairs.empty())
        asked.baseline = source.outcomes.strategies()[source.named.pairs[0].baseline];
    fmt::print("{}", sensitivity_report(source.outcomes, source.design, asked));
    return exit_done;
}

}  // namespace verbund
