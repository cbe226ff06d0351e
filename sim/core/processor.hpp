#pragma once

namespace verbund {

// Throws std::runtime_error when something has set the processor to flush small numbers to zero
// (a library linked with -Ofast does that for the whole process): results would differ from
// everybody else's.
void require_plain_arithmetic();

}  // namespace verbund
