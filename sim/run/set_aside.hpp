// Earlier results are never written over: they step aside.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

// Moves what is there of some names in a folder of results into the first of earlier-1,
// earlier-2 … that is free, and says so unless quiet. results.h5 is to be the last of
// the names: until they go they are with what belongs to them. Throws CannotCreate or
// WriteFailed (io/files.hpp).
void set_aside(const std::filesystem::path& folder,
               const std::vector<std::string>& names, bool quiet);

}  // namespace verbund
