// What a folder of results holds besides results.h5.
#pragma once

#include "state/scenario.hpp"

#include <filesystem>

namespace verbund {

// Earlier results are never written over: they step aside once.
void keep_earlier(const std::filesystem::path& folder, bool quiet);

// Writes resolved.toml: all of the scenario in one file that `verbund run` takes. One
// that is longer than a scenario file may be stands in results.h5 only. Throws as
// write_whole.
void write_resolved(const std::filesystem::path& folder, const Scenario& scenario);

}  // namespace verbund
