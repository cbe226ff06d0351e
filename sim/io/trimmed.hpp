// Texts without what is blank at both of their ends.
#pragma once

#include <string_view>

namespace verbund {

inline std::string_view trimmed(std::string_view text,
                                std::string_view blanks = " \t\r") {
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == text.npos) return "";
    return text.substr(from, text.find_last_not_of(blanks) + 1 - from);
}

}  // namespace verbund
