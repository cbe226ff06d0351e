// A table of rows in a results file (io/results/run_table.hpp), read again run by run.
#pragma once

#include "io/results/results_coordinates.hpp"

namespace verbund {

class StoredTable {
public:
    // Of the root of an open results file. Throws Hdf5Failed, as everything here does.
    StoredTable(hid_t root, const char* name);

    // Where the rows of a run lie; none of a run that is not in the file.
    struct Rows {
        hsize_t first = 0, count = 0;
    };
    Rows rows_of(const RunKey& run) const;

    // A column in some rows; its cells are those that it was written with.
    std::vector<std::int32_t> indices(const std::string& column, Rows rows) const;
    std::vector<std::int64_t> wholes(const std::string& column, Rows rows) const;
    std::vector<double> reals(const std::string& column, Rows rows) const;

private:
    Handle group_, offset_, count_;
};

}  // namespace verbund
