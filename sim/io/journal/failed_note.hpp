// Which runs have failed, noted in a journal as it happens, so that others can tell how far
// a sweep is. A run that was kept afterwards has not failed.
#pragma once

#include "record/run_record.hpp"

#include <filesystem>
#include <vector>

namespace verbund {

// Several processes may note at once. Throws CannotCreate or WriteFailed (io/files.hpp).
void note_failed(const std::filesystem::path& journal, const RunKey& run);

// As often as they have failed. Throws WriteFailed when that cannot be read.
std::vector<RunKey> failed_noted(const std::filesystem::path& journal);

}  // namespace verbund
