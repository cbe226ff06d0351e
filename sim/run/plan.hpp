// What a sweep will take before it starts: runs, memory, disk.
#pragma once

#include "state/scenario.hpp"

#include <cstdint>
#include <filesystem>

namespace verbund {

int freelancers_in(const Scenario& scenario);

// Estimated bytes of one run's world, from the sizes of its columns.
std::uintmax_t memory_of_run(const Scenario& scenario);

// Estimated bytes of all runs that are in memory at once.
std::uintmax_t memory_of_sweep(const Scenario& scenario, int threads);

// Upper estimate of results.h5 without its event tables and before compression, bytes.
std::uintmax_t disk_of_sweep(const Scenario& scenario);

// Bytes of memory that the machine has; 0 when that cannot be told.
std::uintmax_t machine_memory();

// Refuse (ScenarioRefused, WriteFailed) what does not fit this machine or file system.
void demand_memory(const Scenario& scenario, int threads);
void demand_disk(const Scenario& scenario, const std::filesystem::path& folder);

// "1.2 GB".
std::string bytes_text(std::uintmax_t bytes);

}  // namespace verbund
