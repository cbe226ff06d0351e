#pragma once

namespace verbund {

// Throws std::runtime_error when the processor is set to flush small numbers to zero:
// results would differ from everybody else's. A library linked with -Ofast does that to
// the whole process.
void require_plain_arithmetic();

}  // namespace verbund
