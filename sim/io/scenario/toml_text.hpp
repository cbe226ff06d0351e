// Values as TOML writes them, so that reading gives the same bits again.
#pragma once

#include "rules/parameter_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// A text in double quotes, with what TOML does not take as it stands escaped.
std::string toml_string(std::string_view text);

// The shortest text of a number that reads as the same double; a value of a parameter
// likewise.
std::string toml_number(double number);
std::string toml_value(const Value& value);

// A list over several lines, which all stay short of what a reader takes: `[`, the
// elements with an indent, `]`.
std::string toml_list(const std::vector<std::string>& elements);

}  // namespace verbund
