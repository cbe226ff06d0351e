// A cell of a table in CSV, as it is written (RFC 4180).
#pragma once

#include <string>
#include <string_view>

namespace verbund {

// Within double quotes where a comma, a quote or the end of a line asks for them; quotes
// are doubled.
std::string csv_text(std::string_view cell);

// The shortest text that reads as the same number; empty for what is no finite one.
std::string csv_number(double number);

}  // namespace verbund
