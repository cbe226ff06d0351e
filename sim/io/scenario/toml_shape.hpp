// What toml++ must not be given, because it crashes on it or worse: keys of very many
// parts, very deep nesting, letters beyond ASCII in a key without quotes.
#pragma once

#include "io/fault.hpp"

namespace verbund {

inline constexpr int most_dots = 64;
inline constexpr int most_nesting = 32;

// Reports all of it with line and column; true when there was none. The text has passed
// check_lines.
bool check_toml_shape(std::string_view text, const std::string& shown, Faults& faults);

}  // namespace verbund
