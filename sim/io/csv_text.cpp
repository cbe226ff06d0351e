#include "io/csv_text.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

std::string csv_text(std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == cell.npos) return std::string(cell);
    std::string text = "\"";
    for (char one : cell) {
        if (one == '"') text += '"';
        text += one;
    }
    return text + '"';
}

std::string csv_number(double number) {
    return std::isfinite(number) ? fmt::format("{}", number) : "";
}

}  // namespace verbund
