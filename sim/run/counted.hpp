// A number with its noun, and the verb that goes with both.
#pragma once

#include <string>
#include <string_view>

#include <fmt/core.h>

namespace verbund {

// "1 run", "2 runs"; `many` where the plural takes more than an s.
template <class Number>
std::string counted(Number number, std::string_view one, std::string_view many = {}) {
    if (number == Number{1}) return fmt::format("1 {}", one);
    return many.empty() ? fmt::format("{} {}s", number, one)
                        : fmt::format("{} {}", number, many);
}

template <class Number>
std::string_view is_or_are(Number number) {
    return number == Number{1} ? "is" : "are";
}

}  // namespace verbund
