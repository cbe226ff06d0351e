#include "io/csv_row.hpp"

#include "core/number_in.hpp"
#include "io/names.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

void CsvRow::refuse(std::size_t column, std::string_view wrong,
                    std::string_view allowed) const {
    const CsvCell& cell = cells[column];
    faults_.add({shown_, cell.line, cell.column,
                 fault_message(columns_[column], cell.text, wrong, allowed)});
}

std::optional<double> CsvRow::real(std::size_t column, double least, double most,
                                   std::string_view unit) const {
    const auto number = number_in<double>(cells[column].text);
    const std::string allowed = fmt::format("{} … {} ({})", least, most, unit);
    if (!number || !std::isfinite(*number))
        refuse(column, "is not a finite number", allowed);
    else if (*number < least || *number > most)
        refuse(column, "is out of range", allowed);
    else
        return *number + 0.0;  // −0 becomes 0
    return std::nullopt;
}

std::optional<std::int64_t> CsvRow::whole(std::size_t column, std::int64_t least,
                                          std::int64_t most,
                                          std::string_view unit) const {
    const auto number = number_in<std::int64_t>(cells[column].text);
    const std::string allowed =
        fmt::format("a whole number {} … {} ({})", least, most, unit);
    if (!number)
        refuse(column, "is not a whole number", allowed);
    else if (*number < least || *number > most)
        refuse(column, "is out of range", allowed);
    else
        return *number;
    return std::nullopt;
}

std::optional<std::string> CsvRow::name(std::size_t column) const {
    const std::string& text = cells[column].text;
    if (const auto wrong = fault_of_name(text)) {
        refuse(column, *wrong, allowed_name);
        return std::nullopt;
    }
    return text;
}

}  // namespace verbund
