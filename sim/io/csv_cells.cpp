#include "io/csv_cells.hpp"

#include "io/guarded_text.hpp"

#include <algorithm>

namespace verbund {

namespace {

std::string_view without_space(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t\r");
    if (from == text.npos) return "";
    return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

}  // namespace

CsvRecords::CsvRecords(std::string_view text, const std::string& shown, Faults& faults)
    : left_(without_mark(text)), shown_(shown), faults_(faults) {
    while (left_.starts_with('#')) {
        notes_.push_back(
            {std::string(left_.substr(1, left_.find('\n') - 1)), line_, 1});
        skip_line();
    }
}

std::optional<CsvCell> CsvRecords::note(std::string_view key) const {
    for (const CsvCell& one : notes_) {
        const std::string_view text = one.text;
        const std::size_t equals = text.find('=');
        if (equals == text.npos || without_space(text.substr(0, equals)) != key)
            continue;
        return CsvCell{std::string(without_space(text.substr(equals + 1))), one.line,
                       1};
    }
    return std::nullopt;
}

void CsvRecords::skip(std::size_t bytes) {
    for (char byte : left_.substr(0, bytes)) {
        if (byte == '\n') {
            ++line_;
            column_ = 1;
        } else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
            ++column_;
        }
    }
    left_.remove_prefix(std::min(bytes, left_.size()));
}

void CsvRecords::skip_line() { skip(std::min(left_.find('\n'), left_.size() - 1) + 1); }

bool CsvRecords::refuse(const CsvCell& at, std::string_view wrong,
                        std::string_view allowed) {
    faults_.add(
        {shown_, at.line, at.column, fault_message("cell", at.text, wrong, allowed)});
    return false;
}

bool CsvRecords::read_quoted(CsvCell& cell) {
    skip(1);
    while (!left_.empty()) {
        const std::size_t plain = std::min(left_.find('"'), left_.size());
        cell.text += left_.substr(0, plain);
        skip(plain);
        if (left_.starts_with("\"\"")) {
            cell.text += '"';
            skip(2);
            continue;
        }
        if (left_.empty()) break;
        skip(1);
        if (at_line_end() || left_.front() == ',') return true;
        return refuse(cell, "goes on after its closing quote",
                      "a comma or the end of the line; a quote inside is \"\"");
    }
    return refuse(cell, "begins with a quote that never ends", "a closing quote");
}

bool CsvRecords::read_cell(CsvCell& cell) {
    cell = {"", line_, column_};
    if (left_.starts_with('"')) return read_quoted(cell);
    const std::size_t end = std::min(left_.find_first_of(",\n"), left_.size());
    cell.text = left_.substr(0, end);
    if (left_.substr(end).starts_with('\n') && cell.text.ends_with('\r'))
        cell.text.pop_back();
    skip(cell.text.size());
    if (cell.text.find('"') == std::string::npos) return true;
    return refuse(cell, "has a quote inside",
                  "a cell with quotes or commas stands in quotes");
}

bool CsvRecords::next(std::vector<CsvCell>& cells) {
    while (!left_.empty() && at_line_end()) skip_line();
    cells.clear();
    if (left_.empty()) return false;
    for (;;) {
        CsvCell cell;
        const bool good = read_cell(cell);
        if (!good) {
            cells.clear();
            if (!left_.empty()) skip_line();
            return true;
        }
        cells.push_back(std::move(cell));
        if (!left_.starts_with(',')) break;
        skip(1);
    }
    if (!left_.empty()) skip_line();
    return true;
}

}  // namespace verbund
