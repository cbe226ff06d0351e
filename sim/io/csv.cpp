#include "io/csv.hpp"

#include "io/csv_cells.hpp"
#include "io/csv_header.hpp"
#include "io/guarded_text.hpp"

#include <fmt/format.h>

namespace verbund {

void read_csv(const std::filesystem::path& file, const std::string& shown,
              const CsvColumns& columns, Faults& faults,
              const std::function<void(const CsvRow&)>& visit) {
    const auto text = read_regular_file(file, shown, most_table_bytes, faults);
    if (!text || !check_lines(*text, shown, faults, most_table_line_bytes)) return;
    CsvRecords records(*text, shown, faults);
    std::vector<CsvCell> names;
    if (!records.next(names)) {
        faults.add({shown, 1, 1,
                    fmt::format("file: is empty; a header with {}",
                                fmt::join(columns.names, ", "))});
        return;
    }
    if (names.empty()) return;
    const CsvHeader header(columns, names, shown, faults);
    if (!header.good()) return;
    CsvRow row(shown, columns.names, faults);
    std::vector<CsvCell> cells;
    while (records.next(cells)) {
        if (cells.empty()) continue;
        if (cells.size() != names.size()) {
            faults.add({shown, cells[0].line, 1,
                        fmt::format("row: has {} cells; the header has {}",
                                    cells.size(), names.size())});
            continue;
        }
        header.fill(cells, row.cells);
        visit(row);
    }
}

void read_csv(const std::filesystem::path& file, const std::string& shown,
              const std::vector<std::string>& columns, Faults& faults,
              const std::function<void(const CsvRow&)>& visit) {
    read_csv(file, shown, CsvColumns{columns, columns.size()}, faults, visit);
}

}  // namespace verbund
