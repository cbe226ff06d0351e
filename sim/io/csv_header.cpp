#include "io/csv_header.hpp"

#include "io/did_you_mean.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

}  // namespace

CsvHeader::CsvHeader(const CsvColumns& columns, const std::vector<CsvCell>& cells,
                     const std::string& shown, Faults& faults)
    : columns_(columns), cells_(cells), shown_(shown), faults_(faults) {
    for (const CsvCell& cell : cells) names_.push_back(cell.text);
    for (std::size_t i = 0; i < columns.names.size(); ++i) place(i);
    for (const CsvCell& cell : cells) {
        if (is_known(cell)) continue;
        if (columns.alone)
            refuse_unknown(cell);
        else
            refuse_slip(cell);
    }
}

void CsvHeader::fill(const std::vector<CsvCell>& row,
                     std::vector<CsvCell>& wanted) const {
    wanted.clear();
    for (std::size_t place : places_)
        wanted.push_back(place == absent ? CsvCell{"", row[0].line, 1} : row[place]);
}

void CsvHeader::refuse(const CsvCell& at, const std::string& message) {
    faults_.add({shown_, at.line, at.column, message});
    good_ = false;
}

void CsvHeader::place(std::size_t column) {
    const std::string& name = columns_.names[column];
    const auto found = std::find(names_.begin(), names_.end(), name);
    places_.push_back(absent);
    if (found == names_.end()) {
        if (column < columns_.needed) refuse_missing(name);
        return;
    }
    places_.back() = static_cast<std::size_t>(found - names_.begin());
    const auto again = std::find(found + 1, names_.end(), name);
    if (again != names_.end())
        refuse(
            cells_[static_cast<std::size_t>(again - names_.begin())],
            fault_message(name, "", "stands twice in the header", "every column once"));
}

void CsvHeader::refuse_missing(const std::string& name) {
    const std::string_view semicolons =
        names_.size() == 1 && names_[0].find(';') != std::string::npos
            ? " (the header has semicolons)"
            : "";
    const auto first = columns_.names.begin();
    const std::vector<std::string> needed(
        first, first + static_cast<std::ptrdiff_t>(columns_.needed));
    refuse(cells_[0], fault_message(name, "",
                                    fmt::format("is missing as a column{}{}",
                                                semicolons, did_you_mean(name, names_)),
                                    fmt::format("columns {}, with commas between",
                                                fmt::join(needed, ", "))));
}

bool CsvHeader::is_known(const CsvCell& cell) const {
    const auto& known = columns_.names;
    return std::find(known.begin(), known.end(), cell.text) != known.end();
}

void CsvHeader::refuse_unknown(const CsvCell& cell) {
    const auto& known = columns_.names;
    refuse(cell, fault_message("column", cell.text,
                               "is not known" + did_you_mean(cell.text, known),
                               fmt::format("columns {}", fmt::join(known, ", "))));
}

// What reads like a column that need not be there would be passed over in silence.
void CsvHeader::refuse_slip(const CsvCell& cell) {
    const auto first = columns_.names.begin();
    const std::vector<std::string> further(
        first + static_cast<std::ptrdiff_t>(columns_.needed), columns_.names.end());
    if (!did_you_mean(cell.text, further).empty()) refuse_unknown(cell);
}

}  // namespace verbund
