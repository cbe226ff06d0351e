#include "core/processor.hpp"

#include <limits>
#include <stdexcept>

namespace verbund {

void require_plain_arithmetic() {
    volatile double small = std::numeric_limits<double>::min();
    volatile double half = small / 2.0;
    if (half == 0.0 || half * 2.0 != small)
        throw std::runtime_error(
            "the processor flushes small numbers to zero; a library loaded with -Ofast "
            "does that");
}

}  // namespace verbund
