// A table in a results file whose rows are those of all runs: columns that grow, and
// where each run's rows lie in them. Compound tables would be invisible to netCDF
// readers.
#pragma once

#include "io/results/results_coordinates.hpp"
#include "state/scenario.hpp"

#include <variant>

namespace verbund {

// One column. In xarray's DataTree a column that is named like a coordinate of the root
// would be hidden by it.
struct ColumnPlan {
    std::string name;
    Cell cell;  // index, whole or real
    std::string meaning, unit;
};

// The values of a column in the rows of one run.
using ColumnValues =
    std::variant<std::span<const std::int32_t>, std::span<const std::int64_t>,
                 std::span<const double>>;

class RunTable {
public:
    // Makes the group of the table, with its columns. The runs are the dimensions
    // strategy, point, replicate.
    RunTable(hid_t place, const std::string& name, std::string_view meaning,
             const std::vector<ColumnPlan>& columns,
             const std::vector<Dimension>& runs);

    // Adds the rows of a run: for each column its values, all of one length. Memory
    // stays flat: rows go to the file a chunk at a time.
    void add(const RunKey& run, const std::vector<ColumnValues>& values);

    // Makes room for more replicates.
    void grow(hsize_t replicates);

    // Writes what is left, gives the columns their dimension and closes them.
    void finish(hid_t replicate);

private:
    struct Column {
        Cell cell;
        Handle dataset;
        std::vector<char> waiting;  // rows that are not in the file yet
    };

    void flush();

    Handle group_;
    std::vector<Column> columns_;
    Handle offset_, count_;
    hsize_t written_ = 0, waiting_ = 0;
};

}  // namespace verbund
