// What a folder of results holds: results.h5 with provenance.json and resolved.toml,
// the journal of its runs, and earlier results.
#pragma once

#include "io/results/provenance.hpp"
#include "io/results/results_file.hpp"
#include "run/failures.hpp"

#include <filesystem>

namespace verbund {

// The folder of the journal in a folder of results.
std::filesystem::path journal_of(const std::filesystem::path& folder);

// Removes what killed processes have left half written in a folder of which the caller
// has the lock alone.
void sweep_half_written(const std::filesystem::path& folder);

// Whether results.h5 is there of all runs that the journal is to hold: further replicates
// may have been begun since, or another sweep.
bool has_whole_results(const std::filesystem::path& folder);

// Makes way for the runs of a scenario in a folder of which the caller has the lock:
// results and journal of another plan step aside into earlier-1, earlier-2 …, and what
// a killed process has left half written goes. Throws ScenarioRefused when runs of
// another plan are kept, or saved on their way, that have no results yet.
void make_way(const std::filesystem::path& folder, const Scenario& scenario,
              bool quiet);

// The same for a shard, which shares the folder: what is of another plan is refused.
void require_same_plan(const std::filesystem::path& folder, const Scenario& scenario);

// Puts results into their folder, with failures.csv (run/failures.hpp), resolved.toml (all
// of the scenario in one file that `verbund run` takes; one that is longer than a scenario
// file may be stands in results.h5 only) and provenance.json. What is there under these
// names is never written over: it steps aside, unless the results are the same. Throws as
// write_whole.
void put_results(const std::filesystem::path& folder, ResultsFile& results,
                 const Scenario& scenario, const Failures& failures,
                 Provenance provenance, bool quiet);

}  // namespace verbund
