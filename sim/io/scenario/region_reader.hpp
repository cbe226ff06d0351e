#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Reads the regions, which are listed ([[region]]), come from a table in CSV or are
// drawn ([regions]). The scenario's seed must have been read. `table` is a path from
// the command line that replaces what [regions] says; InputMissing when it does not
// exist.
void read_regions(Reading& reading, Fields& file,
                  const std::optional<std::filesystem::path>& table, Draft& draft);

}  // namespace verbund
