// Slips of the pen in a line of TOML that its parser refuses in words of its own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace verbund {

// What is wrong, what to write instead, and where on the line it stands (from 1, in
// bytes).
struct Slip {
    std::string written;  // "fee = 20,5"
    std::string wrong;    // "has a decimal comma"
    std::string allowed;  // "a decimal point: 20.5"
    std::size_t column;
};

// A number with a decimal comma or a per cent sign, which is all of the text.
std::optional<Slip> slip_in_number(std::string_view text);

// The same after the `=` of a line, or a quote that opens and never closes.
std::optional<Slip> slip_in_line(std::string_view line);

}  // namespace verbund
