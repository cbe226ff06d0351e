// The header of a table in CSV: where the columns stand that somebody asks for.
#pragma once

#include "io/csv_row.hpp"

namespace verbund {

// Which columns a table has, in the order in which rows give their cells.
struct CsvColumns {
    std::vector<std::string> names;
    std::size_t
        needed;  // the first so many; cells of another that is not there are empty
    bool alone = false;  // any further column is refused, else it is ignored
};

class CsvHeader {
public:
    // Reports what is wrong with the cells of the header: a column that is missing or
    // stands twice; and one that is not known, where no further ones are allowed or where
    // it reads like one that need not be there. All arguments must outlive this.
    CsvHeader(const CsvColumns& columns, const std::vector<CsvCell>& cells,
              const std::string& shown, Faults& faults);

    bool good() const { return good_; }

    // The cells of a row as the columns ask for them.
    void fill(const std::vector<CsvCell>& row, std::vector<CsvCell>& wanted) const;

private:
    void refuse(const CsvCell& at, const std::string& message);
    void place(std::size_t column);
    void refuse_missing(const std::string& name);
    bool is_known(const CsvCell& cell) const;
    void refuse_unknown(const CsvCell& cell);
    void refuse_slip(const CsvCell& cell);

    const CsvColumns& columns_;
    const std::vector<CsvCell>& cells_;
    const std::string& shown_;
    Faults& faults_;
    std::vector<std::string> names_;
    std::vector<std::size_t> places_;  // of each column asked for
    bool good_ = true;
};

}  // namespace verbund
