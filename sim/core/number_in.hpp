// Numbers in text.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace verbund {

// The whole text as a number, without signs or spaces before it that std::from_chars
// does not know; otherwise nothing.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

}  // namespace verbund
