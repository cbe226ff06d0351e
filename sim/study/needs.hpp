// What a sweep will take before it starts: runs, memory, disk.
#pragma once

#include "state/scenario.hpp"

#include <cstdint>

namespace verbund {

// In all regions, at the point that has most of each.
int freelancers_in(const Scenario& scenario);

// Estimated bytes of the world of the largest run, from the sizes of its columns.
std::uintmax_t memory_of_run(const Scenario& scenario);

// Estimated bytes of the program with all runs that are in memory at once.
std::uintmax_t memory_of_sweep(const Scenario& scenario, int threads);

// Upper estimate of the bytes of results.h5 with some of its runs, or all, without its
// event tables and before compression.
std::uintmax_t disk_of_runs(const Scenario& scenario, std::size_t runs);

// The same of all runs, in results.h5 and in the journal, which has them once more.
std::uintmax_t disk_of_sweep(const Scenario& scenario);

}  // namespace verbund
