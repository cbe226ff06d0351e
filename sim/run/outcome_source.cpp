#include "run/outcome_source.hpp"

#include "io/fault.hpp"

namespace verbund {

void require_varied(const OutcomeSource& source, const SourceOptions& options) {
    if (source.design.points > 1 && !source.design.columns.empty()) return;
    throw ScenarioRefused(
        {{options.place.string(), 1, 1,
          "design: nothing varies from point to point; results of a scenario with "
          "[design] (scenarios/README.md, Designs), or a table with its design beside "
          "it or after --design"}});
}

}  // namespace verbund
