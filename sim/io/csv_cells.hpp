// The cells of one record after the other of a text in CSV.
#pragma once

#include "io/csv_row.hpp"
#include "io/text_walk.hpp"

namespace verbund {

class CsvRecords {
public:
    // The text has passed check_lines and outlives this. Lines before the first record
    // that begin with # are notes.
    CsvRecords(std::string_view text, const std::string& shown, Faults& faults);

    // The next record that is not an empty line; false at the end. A record that breaks
    // the rules is reported and comes out without cells.
    bool next(std::vector<CsvCell>& cells);

    std::size_t line() const { return at_.line; }

    // What a note says of a key: "saltelli" where it is "# kind = saltelli".
    std::optional<CsvCell> note(std::string_view key) const;

private:
    bool at_line_end() const {
        return at_.left.empty() || at_.left.starts_with('\n') ||
               at_.left.starts_with("\r\n");
    }
    bool read_cell(CsvCell& cell);
    bool read_quoted(CsvCell& cell);
    void skip_line();
    bool refuse(const CsvCell& at, std::string_view wrong, std::string_view allowed);

    TextWalk at_;
    const std::string& shown_;
    Faults& faults_;
    std::vector<CsvCell> notes_;
};

}  // namespace verbund
