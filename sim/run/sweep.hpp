// The runs of a scenario in a folder of results, from the journal to the answer.
#pragma once

#include "io/journal/journal.hpp"
#include "study/estimates.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

struct Sweep {
    const Scenario& scenario;
    std::filesystem::path folder;  // of results; the caller has its lock
    std::filesystem::path from;    // of the scenario, for the provenance
    std::vector<std::string> command_line;
    int threads = 1;
    bool quiet = false, json = false;
    KeepingPolicy keeping = {};
    std::chrono::system_clock::time_point started = std::chrono::system_clock::now();
};

// Simulates what is not in the journal yet, writes results.h5 and prints the answer.
// Runs that fail, where the policy goes on without them, are NaN in the results and
// named in failures.csv. Returns how many there are.
std::size_t complete(const Sweep& sweep, Journal& journal);

// Whether the journal had all runs of the scenario's design when it was opened, and those
// that the scenario adds until they are enough.
bool all_are_kept(Journal& journal, const Scenario& scenario);

// Runs that a journal lacks, by their places in the plan, as far as that is known: where
// a scenario says when its runs are enough, more may be asked for when these are there.
struct MissingRuns {
    std::vector<std::size_t> places;
    std::size_t of = 0;
};

// Writes results.h5 of the runs that are in the journal. Returns those that are not; with
// none, prints the answer, and no failed run stays named.
MissingRuns put_together(const Sweep& sweep, Journal& journal);

}  // namespace verbund
