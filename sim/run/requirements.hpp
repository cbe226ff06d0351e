// Whether this machine can hold what a sweep will take.
#pragma once

#include "state/scenario.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace verbund {

// Refuse (ScenarioRefused, WriteFailed) what does not fit this machine, file system or
// user.
void require_memory(const Scenario& scenario, int threads);
void require_worlds(const Scenario& scenario, int worlds);  // at once
void require_threads(int threads);                          // at once
void require_disk(std::uintmax_t needed, const std::filesystem::path& folder);

// "1.2 GB".
std::string bytes_text(std::uintmax_t bytes);

}  // namespace verbund
