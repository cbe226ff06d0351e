#include "io/results/run_table.hpp"

#include "io/results/hdf5_file.hpp"

#include <algorithm>
#include <array>

namespace verbund {

namespace {

constexpr hsize_t chunk_rows = 4'096;

Handle column(hid_t group, const ColumnPlan& plan) {
    Handle made = create_column(group, plan.name.c_str(), plan.cell, chunk_rows);
    describe(made, plan.meaning, plan.unit);
    return made;
}

Handle per_run(hid_t group, const char* name, std::string_view meaning,
               const std::vector<Dimension>& runs) {
    Handle made =
        create_dataset(group, {name, Cell::whole, runs, runs_of_a_chunk, true});
    describe(made, meaning, "1");
    return made;
}

// The bytes of some rows of a column.
std::span<const char> bytes_of(const ColumnValues& values, hsize_t from, hsize_t rows) {
    return std::visit(
        [&](const auto& all) {
            const auto some = all.subspan(from, rows);
            return std::span(reinterpret_cast<const char*>(some.data()),
                             some.size_bytes());
        },
        values);
}

hsize_t rows_of(const ColumnValues& values) {
    return std::visit([](const auto& all) -> hsize_t { return all.size(); }, values);
}

}  // namespace

RunTable::RunTable(hid_t place, const std::string& name, std::string_view meaning,
                   const std::vector<ColumnPlan>& columns,
                   const std::vector<Dimension>& runs)
    : group_(create_group(place, name.c_str())) {
    for (const ColumnPlan& plan : columns)
        columns_.push_back({plan.cell, column(group_, plan), {}});
    offset_ = per_run(group_, "run_offset", "first row of the run", runs);
    count_ = per_run(group_, "run_count", "number of rows of the run", runs);
    put(group_, "long_name", meaning);
}

void RunTable::add(const RunKey& run, const std::vector<ColumnValues>& values) {
    const std::array<hsize_t, 3> at = place_of(run);
    constexpr std::array<hsize_t, 3> one{1, 1, 1};
    const hsize_t rows = values.empty() ? 0 : rows_of(values[0]);
    const auto offset = static_cast<std::int64_t>(written_ + waiting_);
    const auto count = static_cast<std::int64_t>(rows);
    write_block(offset_, Cell::whole, at, one, &offset);
    write_block(count_, Cell::whole, at, one, &count);
    for (hsize_t done = 0; done < rows;) {
        const hsize_t next = std::min(rows - done, chunk_rows - waiting_);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto bytes = bytes_of(values[i], done, next);
            auto& waiting = columns_[i].waiting;
            waiting.insert(waiting.end(), bytes.begin(), bytes.end());
        }
        done += next;
        waiting_ += next;
        if (waiting_ == chunk_rows) flush();
    }
}

void RunTable::flush() {
    if (waiting_ == 0) return;
    for (Column& column : columns_) {
        append(column.dataset, column.cell, written_, waiting_, column.waiting.data());
        column.waiting.clear();
    }
    written_ += waiting_;
    waiting_ = 0;
}

void RunTable::grow(hsize_t replicates) {
    for (const Handle* column : {&offset_, &count_})
        set_length(*column, Coordinates::place_of_replicate, replicates);
}

void RunTable::finish(hid_t replicate) {
    flush();
    for (const Handle* column : {&offset_, &count_})
        attach(*column, replicate, Coordinates::place_of_replicate);
    Handle row = create_bare_scale(group_, "row", written_);
    for (Column& column : columns_) {
        attach(column.dataset, row, 0);
        column.dataset.close();
    }
    for (Handle* rest : {&offset_, &count_, &row, &group_}) rest->close();
}

}  // namespace verbund
