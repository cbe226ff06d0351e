#include "run/outcome_source.hpp"

#include "io/fault.hpp"
#include "run/outcomes_of_table.hpp"

#include <fmt/core.h>

namespace verbund {

OutcomeSource read_outcome_source(const SourceOptions& options) {
    const std::filesystem::path& place = options.place;
    if (place.extension() == ".toml")
        throw ScenarioRefused(
            {{place.string(), 1, 1,
              fmt::format("file: is a scenario, which has no numbers yet; results of "
                          "`verbund run {}`",
                          place.string())}});
    OutcomeSource source = outcomes_of_table(options);
    if (source.asked.empty()) source.asked = source.named.metrics;
    return source;
}

void require_varied(const OutcomeSource& source, const SourceOptions& options) {
    if (source.design.points > 1 && !source.design.columns.empty()) return;
    throw ScenarioRefused(
        {{options.place.string(), 1, 1,
          "design: nothing varies from point to point; results of a scenario with "
          "[design] (scenarios/README.md, Designs), or a table with its design beside "
          "it or after --design"}});
}

}  // namespace verbund
