// The design of anybody's runs out of a CSV file.
#include "io/csv_cells.hpp"
#include "io/guarded_text.hpp"
#include "io/outcome_csv.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr double alone = std::numeric_limits<double>::quiet_NaN();

// The number of a cell; yes is 1, no is 0, an empty one is NaN. Nothing of a word.
std::optional<double> number_in(const std::string& text) {
    if (text.empty()) return alone;
    if (text == "yes" || text == "true") return 1.0;
    if (text == "no" || text == "false") return 0.0;
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

DesignTable::Column column_of(const std::string& name,
                              const std::vector<std::string>& cells) {
    DesignTable::Column column{name, "", {}, {}};
    for (const std::string& cell : cells) {
        const auto number = number_in(cell);
        if (!number) return {name, "", {}, cells};
        column.numbers.push_back(*number);
    }
    return column;
}

using Cells = std::vector<std::vector<std::string>>;  // [column][row]

class DesignRows {
public:
    DesignRows(CsvRecords& records, const std::string& shown, Faults& faults)
        : records_(records), shown_(shown), faults_(faults) {}

    // False, and a fault, where the table breaks a rule.
    bool read() {
        const std::size_t before = faults_.count();
        if (!records_.next(header_))
            refuse({},
                   "file: is empty; a header with the names of inputs, and a point "
                   "in each row");
        check_names();
        cells_.resize(header_.size());
        std::vector<CsvCell> row;
        while (faults_.count() == before && records_.next(row)) add(row);
        if (faults_.count() == before && cells_[0].empty())
            refuse({}, "table: has no row; a point in each row");
        return faults_.count() == before;
    }

    std::optional<DesignTable> table() {
        const std::size_t before = faults_.count();
        put_in_order();
        DesignTable table;
        table.points = cells_[0].size();
        for (std::size_t i = 0; i < header_.size(); ++i)
            if (header_[i].text != "point" && header_[i].text != "replicates")
                table.columns.push_back(column_of(header_[i].text, cells_[i]));
        if (faults_.count() > before) return std::nullopt;
        return table;
    }

private:
    CsvRecords& records_;
    const std::string& shown_;
    Faults& faults_;
    std::vector<CsvCell> header_;
    Cells cells_;

    void refuse(const CsvCell& at, const std::string& message) {
        faults_.add({shown_, at.line, at.column, message});
    }

    void check_names() {
        for (std::size_t i = 0; i < header_.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (header_[i].text == header_[j].text)
                    refuse(header_[i], fault_message(header_[i].text, "",
                                                     "stands twice in the header",
                                                     "every column once"));
    }

    void add(const std::vector<CsvCell>& row) {
        if (row.empty()) return;
        if (row.size() != header_.size())
            return refuse({"", row[0].line, 1},
                          fmt::format("row: has {} cells; the header has {}",
                                      row.size(), header_.size()));
        for (std::size_t i = 0; i < row.size(); ++i) cells_[i].push_back(row[i].text);
    }

    // Rows by the numbers in their column `point`, where there is one.
    void put_in_order() {
        const auto found =
            std::find_if(header_.begin(), header_.end(),
                         [](const CsvCell& cell) { return cell.text == "point"; });
        if (found == header_.end()) return;
        const auto numbers = cells_[static_cast<std::size_t>(found - header_.begin())];
        const std::size_t rows = numbers.size();
        std::vector<std::size_t> row_of(rows, rows);
        for (std::size_t row = 0; row < rows; ++row) {
            const auto number = number_in(numbers[row]);
            const bool fits = number && *number >= 0.0 && *number < double(rows) &&
                              *number == double(std::size_t(*number));
            if (!fits || row_of[std::size_t(*number)] != rows)
                return refuse(
                    *found, fault_message("point", numbers[row],
                                          fits ? "stands twice" : "is out of range",
                                          fmt::format("0 … {}, each once", rows - 1)));
            row_of[std::size_t(*number)] = row;
        }
        for (auto& column : cells_) {
            std::vector<std::string> ordered;
            for (std::size_t row : row_of) ordered.push_back(column[row]);
            column = std::move(ordered);
        }
    }
};

}  // namespace

std::optional<DesignTable> read_design_table(const std::filesystem::path& file,
                                             Faults& faults) {
    const std::string shown = file.string();
    const auto text = read_regular_file(file, shown, most_table_bytes, faults);
    if (!text || !check_lines(*text, shown, faults, most_table_line_bytes))
        return std::nullopt;
    CsvRecords records(*text, shown, faults);
    DesignRows rows(records, shown, faults);
    if (!rows.read()) return std::nullopt;
    auto table = rows.table();
    if (const auto kind = records.note("kind"); kind && table) table->kind = kind->text;
    return table;
}

}  // namespace verbund
