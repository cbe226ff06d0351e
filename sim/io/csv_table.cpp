#include "io/csv_table.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

void check_names(const std::vector<CsvCell>& header, const std::string& shown,
                 Faults& faults) {
    for (std::size_t i = 0; i < header.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (header[i].text == header[j].text)
                faults.add(
                    {shown, header[i].line, header[i].column,
                     fault_message(header[i].text, "", "stands twice in the header",
                                   "every column once")});
}

}  // namespace

std::optional<CsvTable> read_csv_table(CsvRecords& records, const std::string& shown,
                                       Faults& faults) {
    const std::size_t before = faults.count();
    CsvTable table;
    if (!records.next(table.header))
        faults.add({shown, 1, 1, "file: is empty; a header, and a row for each point"});
    check_names(table.header, shown, faults);
    table.columns.resize(table.header.size());
    std::vector<CsvCell> row;
    while (faults.count() == before && records.next(row)) {
        if (row.size() == table.header.size())
            for (std::size_t i = 0; i < row.size(); ++i)
                table.columns[i].push_back(row[i].text);
        else if (!row.empty())
            faults.add({shown, row[0].line, 1,
                        fmt::format("row: has {} cells; the header has {}", row.size(),
                                    table.header.size())});
    }
    if (faults.count() == before && table.rows() == 0)
        faults.add({shown, 1, 1, "table: has no row; a row for each point"});
    if (faults.count() > before) return std::nullopt;
    return table;
}

}  // namespace verbund
