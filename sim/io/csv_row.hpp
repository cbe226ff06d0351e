// One row of a table in CSV: its cells, and what is wrong with them.
#pragma once

#include "io/fault.hpp"

#include <cstdint>
#include <optional>

namespace verbund {

struct CsvCell {
    std::string text;
    std::size_t line = 1;
    std::size_t column = 1;  // of the first character, from 1, in characters
};

// A row with the wanted cells only, in the order of the wanted columns.
class CsvRow {
public:
    CsvRow(const std::string& shown, const std::vector<std::string>& columns,
           Faults& faults)
        : shown_(shown), columns_(columns), faults_(faults) {}

    std::vector<CsvCell> cells;

    // Reports "column = cell: wrong; allowed" at the place of the cell.
    void refuse(std::size_t column, std::string_view wrong,
                std::string_view allowed) const;

    // A decimal number, or a whole one, within both ends; otherwise a fault and
    // nothing. The unit is for people.
    std::optional<double> real(std::size_t column, double least, double most,
                               std::string_view unit) const;
    std::optional<std::int64_t> whole(std::size_t column, std::int64_t least,
                                      std::int64_t most, std::string_view unit) const;

    // One line of 1 … 200 bytes of text without space at its ends; otherwise a fault
    // and nothing.
    std::optional<std::string> name(std::size_t column) const;

private:
    const std::string& shown_;
    const std::vector<std::string>& columns_;
    Faults& faults_;
};

}  // namespace verbund
