#include "io/results/stored_table.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

template <class Number>
std::vector<Number> column_of(hid_t group, const std::string& name, Cell cell,
                              StoredTable::Rows rows) {
    if (rows.count == 0) return {};
    const Handle column = open_dataset(group, name.c_str(), cell, {any_length});
    const hsize_t length = lengths_of(column)[0];
    if (rows.first > length || rows.count > length - rows.first ||
        !can_hold(column, rows.count))
        throw Hdf5Failed(
            fmt::format("{} does not have the rows of a run: {} of them from row {} on",
                        name_of(column), rows.count, rows.first));
    std::vector<Number> values(rows.count);
    read_block(column, cell, std::span(&rows.first, 1), std::span(&rows.count, 1),
               values.data());
    return values;
}

}  // namespace

StoredTable::StoredTable(hid_t root, const char* name)
    : group_(H5Gopen2(root, name, H5P_DEFAULT)) {
    const auto runs = lengths_of(open_dataset(root, states_name, Cell::text,
                                              {any_length, any_length, any_length}));
    offset_ = open_dataset(group_, "run_offset", Cell::whole, runs);
    count_ = open_dataset(group_, "run_count", Cell::whole, runs);
}

StoredTable::Rows StoredTable::rows_of(const RunKey& run) const {
    const std::array<hsize_t, 3> at = place_of(run);
    if (!lies_within(at, lengths_of(count_))) return {};
    constexpr std::array<hsize_t, 3> one{1, 1, 1};
    std::int64_t first = 0, count = 0;
    read_block(offset_, Cell::whole, at, one, &first);
    read_block(count_, Cell::whole, at, one, &count);
    if (first < 0 || count < 0)
        throw Hdf5Failed(fmt::format("{} and {} say {} and {}, which is below 0",
                                     name_of(offset_), name_of(count_), first, count));
    return {static_cast<hsize_t>(first), static_cast<hsize_t>(count)};
}

std::vector<std::int32_t> StoredTable::indices(const std::string& column,
                                               Rows rows) const {
    return column_of<std::int32_t>(group_, column, Cell::index, rows);
}

std::vector<std::int64_t> StoredTable::wholes(const std::string& column,
                                              Rows rows) const {
    return column_of<std::int64_t>(group_, column, Cell::whole, rows);
}

std::vector<double> StoredTable::reals(const std::string& column, Rows rows) const {
    return column_of<double>(group_, column, Cell::real, rows);
}

}  // namespace verbund
