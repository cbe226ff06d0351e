#include "io/csv.hpp"

#include "io/csv_cells.hpp"
#include "io/did_you_mean.hpp"
#include "io/guarded_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

// Where each wanted column stands in the header; nothing when one is missing or stands
// twice.
std::optional<std::vector<std::size_t>> places_of(
    const std::vector<std::string>& columns, const std::vector<CsvCell>& header,
    const std::string& shown, Faults& faults) {
    std::vector<std::string> names;
    for (const CsvCell& cell : header) names.push_back(cell.text);
    std::vector<std::size_t> places(columns.size(), absent);
    bool good = true;
    const auto refuse = [&](const CsvCell& at, const std::string& message) {
        faults.add({shown, at.line, at.column, message});
        good = false;
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = std::find(names.begin(), names.end(), columns[i]);
        if (found == names.end()) {
            const std::string_view semicolons =
                header.size() == 1 && names[0].find(';') != std::string::npos
                    ? " (the header has semicolons)"
                    : "";
            refuse(header[0],
                   fault_message(columns[i], "",
                                 fmt::format("is missing as a column{}{}", semicolons,
                                             did_you_mean(columns[i], names)),
                                 fmt::format("columns {}, with commas between",
                                             fmt::join(columns, ", "))));
            continue;
        }
        places[i] = static_cast<std::size_t>(found - names.begin());
        const auto again = std::find(found + 1, names.end(), columns[i]);
        if (again != names.end())
            refuse(header[static_cast<std::size_t>(again - names.begin())],
                   fault_message(columns[i], "", "stands twice in the header",
                                 "every column once"));
    }
    return good ? std::optional(places) : std::nullopt;
}

}  // namespace

void read_csv(const std::filesystem::path& file, const std::string& shown,
              const std::vector<std::string>& columns, Faults& faults,
              const std::function<void(const CsvRow&)>& visit) {
    const auto text = read_regular_file(file, shown, most_table_bytes, faults);
    if (!text || !check_lines(*text, shown, faults)) return;
    CsvRecords records(*text, shown, faults);
    std::vector<CsvCell> cells;
    if (!records.next(cells)) {
        faults.add({shown, 1, 1,
                    fmt::format("file: is empty; a header with {}",
                                fmt::join(columns, ", "))});
        return;
    }
    if (cells.empty()) return;
    const std::size_t width = cells.size();
    const auto places = places_of(columns, cells, shown, faults);
    if (!places) return;
    CsvRow row(shown, columns, faults);
    while (records.next(cells)) {
        if (cells.empty()) continue;
        if (cells.size() != width) {
            faults.add({shown, cells[0].line, 1,
                        fmt::format("row: has {} cells; the header has {}",
                                    cells.size(), width)});
            continue;
        }
        row.cells.clear();
        for (std::size_t place : *places) row.cells.push_back(cells[place]);
        visit(row);
    }
}

}  // namespace verbund
