// A table in CSV whose columns are not known beforehand, read whole.
#pragma once

#include "io/csv_cells.hpp"

namespace verbund {

struct CsvTable {
    std::vector<CsvCell> header;
    std::vector<std::vector<std::string>> columns;  // the cells below each, by row

    std::size_t rows() const { return columns[0].size(); }
};

// Nothing, and a fault, where there is no header or no row, a name stands twice, or a row
// has another length than the header.
std::optional<CsvTable> read_csv_table(CsvRecords& records, const std::string& shown,
                                       Faults& faults);

}  // namespace verbund
