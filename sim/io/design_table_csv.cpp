// The design of anybody's runs out of a CSV file.
#include "core/number_in.hpp"
#include "io/csv_table.hpp"
#include "io/did_you_mean.hpp"
#include "io/guarded_text.hpp"
#include "io/levels_note.hpp"
#include "io/outcome_csv.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr double alone = std::numeric_limits<double>::quiet_NaN();

// The number of a cell; yes is 1, no is 0, an empty one is NaN. Nothing of a word.
std::optional<double> number_of_cell(const std::string& text) {
    if (text.empty()) return alone;
    if (text == "yes" || text == "true") return 1.0;
    if (text == "no" || text == "false") return 0.0;
    return number_in<double>(text);
}

DesignTable::Column column_of(const std::string& name,
                              const std::vector<std::string>& cells) {
    DesignTable::Column column{name, "", {}, {}};
    for (const std::string& cell : cells) {
        const auto number = number_of_cell(cell);
        if (!number) return {name, "", {}, cells};
        column.numbers.push_back(*number);
    }
    return column;
}

// Which row each point stands in: as the column `point` says, or in their order. Nothing,
// and a fault, where that column does not name every row once.
std::optional<std::vector<std::size_t>> rows_of_points(const CsvTable& table,
                                                       const std::string& shown,
                                                       Faults& faults) {
    const std::size_t rows = table.rows();
    std::vector<std::size_t> row_of(rows, rows);
    const auto found =
        std::find_if(table.header.begin(), table.header.end(),
                     [](const CsvCell& cell) { return cell.text == "point"; });
    if (found == table.header.end()) {
        std::iota(row_of.begin(), row_of.end(), std::size_t{0});
        return row_of;
    }
    const auto& numbers =
        table.columns[static_cast<std::size_t>(found - table.header.begin())];
    for (std::size_t row = 0; row < rows; ++row) {
        const double number = number_of_cell(numbers[row]).value_or(alone);
        const bool fits = number >= 0.0 && number < static_cast<double>(rows) &&
                          number == std::floor(number);
        const std::size_t point = fits ? static_cast<std::size_t>(number) : 0;
        if (!fits || row_of[point] != rows) {
            faults.add({shown, found->line, found->column,
                        fault_message("point", numbers[row],
                                      fits ? "stands twice" : "is out of range",
                                      fmt::format("0 … {}, each once", rows - 1))});
            return std::nullopt;
        }
        row_of[point] = row;
    }
    return row_of;
}

DesignTable table_of(const CsvTable& read, const std::vector<std::size_t>& row_of) {
    DesignTable table;
    table.points = read.rows();
    for (std::size_t i = 0; i < read.header.size(); ++i) {
        const std::string& name = read.header[i].text;
        if (name == "point" || name == "replicates") continue;
        std::vector<std::string> cells;
        for (const std::size_t row : row_of) cells.push_back(read.columns[i][row]);
        table.columns.push_back(column_of(name, cells));
    }
    return table;
}

// What notes before the header say of the table.
void read_notes(const CsvRecords& records, const std::string& shown, DesignTable& table,
                Faults& faults) {
    const std::vector<std::string> ordered{"morris", "saltelli"};
    if (const auto kind = records.note("kind")) {
        table.kind = kind->text;
        const bool known =
            std::find(ordered.begin(), ordered.end(), kind->text) != ordered.end();
        const std::string meant = known ? "" : did_you_mean(kind->text, ordered);
        if (!meant.empty())
            faults.add({shown, kind->line, kind->column,
                        fault_message("kind", kind->text, "is not known" + meant,
                                      "morris, saltelli, or a word for other points")});
    }
    table.levels = levels_note(records, shown, faults);
}

}  // namespace

std::optional<DesignTable> read_design_table(const std::filesystem::path& file,
                                             Faults& faults) {
    const std::string shown = file.string();
    const std::size_t before = faults.count();
    const auto text = read_regular_file(file, shown, most_table_bytes, faults);
    if (!text || !check_lines(*text, shown, faults, most_table_line_bytes))
        return std::nullopt;
    CsvRecords records(*text, shown, faults);
    const auto read = read_csv_table(records, shown, faults);
    if (!read) return std::nullopt;
    const auto row_of = rows_of_points(*read, shown, faults);
    if (!row_of) return std::nullopt;
    DesignTable table = table_of(*read, *row_of);
    read_notes(records, shown, table, faults);
    if (faults.count() > before) return std::nullopt;
    return table;
}

}  // namespace verbund
