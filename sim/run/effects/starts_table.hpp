// Whether outcomes depend on the start: every strategy from each start of a scenario that
// varies start.kind.
#pragma once

#include "run/commands.hpp"

#include <filesystem>
#include <string>

namespace verbund {

// Means over the last year with 99 % intervals, two peaks first; which starts differ from the
// first one by pairs (Holm over all comparisons). Throws as read_scenario, and ScenarioRefused
// when the scenario varies anything else.
std::string starts_table(const std::filesystem::path& scenario, int threads,
                         const EffectOptions& options);

}  // namespace verbund
