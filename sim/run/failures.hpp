// The runs of a sweep that have failed, named in files: failures.csv of a whole sweep,
// and failures-3-of-40.csv of shard 3 of 40.
#pragma once

#include "io/journal/journal.hpp"
#include "run/shard.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

using Failures = std::vector<Journal::Failure>;

// failures.csv in a folder of results.
std::filesystem::path failures_file(const std::filesystem::path& folder);

// Whether a file is such a table, and not one that somebody else has named so.
bool is_failures_file(const std::filesystem::path& file);

// The files in a folder that name failed runs of shards.
std::vector<std::filesystem::path> failures_of_shards(
    const std::filesystem::path& folder);

// Makes failures.csv name these runs; without any it goes. It speaks of all runs, so
// what shards have named goes too. Throws as write_whole (io/files.hpp).
void name_failures(const std::filesystem::path& folder, const Scenario& scenario,
                   const Failures& failures);

// The same for each of some shards, with its file.
void name_failures(const std::filesystem::path& folder, const Scenario& scenario,
                   const Shards& shards, const Failures& failures);

// A failure that has ended a sweep, with the name of its run.
RunFailed with_name(const RunFailed& failed, const Scenario& scenario,
                    const Failures& failures);

}  // namespace verbund
