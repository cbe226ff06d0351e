// A run that was saved on its way, as a file of a journal.
#pragma once

#include "io/journal/keeping_policy.hpp"
#include "study/kept_runs.hpp"

#include <filesystem>
#include <string_view>

namespace verbund {

// Whole or not at all, in place of what was saved of the run before. Throws CannotCreate
// or WriteFailed (io/files.hpp).
void write_saved(const std::filesystem::path& journal, const RunKey& run,
                 std::string_view plan, const SavedRun& saved);

// Nothing when nothing was saved. What is not whole, or of another plan or run, is told of
// and removed. Throws WriteFailed when it cannot be read.
std::optional<SavedRun> read_saved(const std::filesystem::path& journal,
                                   const RunKey& run, std::string_view plan,
                                   const KeepingPolicy& policy);

// Whether something of the run is there.
bool is_saved(const std::filesystem::path& journal, const RunKey& run);

// How many runs are saved in the folder of a journal.
std::size_t runs_saved_in(const std::filesystem::path& journal);

// Removes what was saved of some runs.
void remove_saved_where(const std::filesystem::path& journal,
                        const std::function<bool(const RunKey&)>& is_one);

void remove_saved(const std::filesystem::path& journal, const RunKey& run);

}  // namespace verbund
