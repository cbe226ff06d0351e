#include "run/read_source.hpp"

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

}  // namespace verbund
