#include "run/span_text.hpp"

#include <fmt/core.h>

namespace verbund {

std::string span_text(double seconds) {
    if (seconds < 9.95) return fmt::format("{:.1f} s", seconds);
    if (seconds < 99.5) return fmt::format("{:.0f} s", seconds);
    if (seconds < 5400.0) return fmt::format("{:.0f} min", seconds / 60.0);
    if (seconds < 172800.0) return fmt::format("{:.1f} h", seconds / 3600.0);
    return fmt::format("{:.1f} days", seconds / 86400.0);
}

}  // namespace verbund
