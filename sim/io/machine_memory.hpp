// What memory there is.
#pragma once

#include <cstdint>

namespace verbund {

// Bytes of memory that this process may have: what the machine has, its container
// allows (cgroup) and the shell allows (ulimit -v); 0 when that cannot be told.
std::uintmax_t machine_memory();

}  // namespace verbund
