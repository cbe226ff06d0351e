#include "io/csv_cells.hpp"

#include "io/guarded_text.hpp"
#include "io/trimmed.hpp"

#include <algorithm>

namespace verbund {

CsvRecords::CsvRecords(std::string_view text, const std::string& shown, Faults& faults)
    : at_{without_mark(text)}, shown_(shown), faults_(faults) {
    while (at_.left.starts_with('#')) {
        notes_.push_back(
            {std::string(at_.left.substr(1, at_.left.find('\n') - 1)), at_.line, 1});
        skip_line();
    }
}

std::optional<CsvCell> CsvRecords::note(std::string_view key) const {
    for (const CsvCell& one : notes_) {
        const std::string_view text = one.text;
        const std::size_t equals = text.find('=');
        if (equals == text.npos || trimmed(text.substr(0, equals)) != key) continue;
        return CsvCell{std::string(trimmed(text.substr(equals + 1))), one.line, 1};
    }
    return std::nullopt;
}

void CsvRecords::skip_line() {
    at_.skip_to_line_end();
    at_.skip(1);
}

bool CsvRecords::refuse(const CsvCell& at, std::string_view wrong,
                        std::string_view allowed) {
    faults_.add(
        {shown_, at.line, at.column, fault_message("cell", at.text, wrong, allowed)});
    return false;
}

bool CsvRecords::read_quoted(CsvCell& cell) {
    at_.skip(1);
    while (!at_.left.empty()) {
        const std::size_t plain = std::min(at_.left.find('"'), at_.left.size());
        cell.text += at_.left.substr(0, plain);
        at_.skip(plain);
        if (at_.left.starts_with("\"\"")) {
            cell.text += '"';
            at_.skip(2);
            continue;
        }
        if (at_.left.empty()) break;
        at_.skip(1);
        if (at_line_end() || at_.left.front() == ',') return true;
        return refuse(cell, "goes on after its closing quote",
                      "a comma or the end of the line; a quote inside is \"\"");
    }
    return refuse(cell, "begins with a quote that never ends", "a closing quote");
}

bool CsvRecords::read_cell(CsvCell& cell) {
    cell = {"", at_.line, at_.column};
    if (at_.left.starts_with('"')) return read_quoted(cell);
    const std::size_t end = std::min(at_.left.find_first_of(",\n"), at_.left.size());
    cell.text = at_.left.substr(0, end);
    if (at_.left.substr(end).starts_with('\n') && cell.text.ends_with('\r'))
        cell.text.pop_back();
    at_.skip(cell.text.size());
    if (cell.text.find('"') == std::string::npos) return true;
    return refuse(cell, "has a quote inside",
                  "a cell with quotes or commas stands in quotes");
}

bool CsvRecords::next(std::vector<CsvCell>& cells) {
    while (!at_.left.empty() && at_line_end()) skip_line();
    cells.clear();
    if (at_.left.empty()) return false;
    for (;;) {
        CsvCell cell;
        const bool good = read_cell(cell);
        if (!good) {
            cells.clear();
            if (!at_.left.empty()) skip_line();
            return true;
        }
        cells.push_back(std::move(cell));
        if (!at_.left.starts_with(',')) break;
        at_.skip(1);
    }
    if (!at_.left.empty()) skip_line();
    return true;
}

}  // namespace verbund
