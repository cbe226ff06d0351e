// From a scenario file to a Scenario. The format is described in scenarios/README.md.
#pragma once

#include "io/fault.hpp"
#include "io/scenario/overrides.hpp"
#include "state/scenario.hpp"

#include <functional>

namespace verbund {

class Reading;
class Fields;
struct Draft;

// Reads one more table of the file, when strategies and recording have been read: what
// a room further up wants to find in a scenario. Without its section such a table is
// refused.
using Section = std::function<void(Reading&, Fields& file, Draft&)>;

// A scenario in which everything has been checked, with the command line's changes in
// it. --set puts values where an axis of a design would put them. Throws ScenarioRefused with
// all faults, InputMissing when the file (or the table of regions of the command line)
// cannot be opened, std::system_error when reading fails.
Scenario read_scenario(const std::filesystem::path& path,
                       const ReadOptions& options = {},
                       const std::vector<Section>& sections = {});

// The same out of a text that names no other file, as resolved_text writes it. Faults
// call it `shown`.
Scenario read_scenario_text(std::string text, const std::filesystem::path& shown);

}  // namespace verbund
