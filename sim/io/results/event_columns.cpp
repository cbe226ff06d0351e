#include "io/results/event_columns.hpp"

#include <array>

namespace verbund {

namespace {

constexpr hsize_t chunk_rows = 16'384;

Handle column(hid_t group, const char* name, Cell cell, std::string_view meaning,
              std::string_view unit) {
    Handle made = create_column(group, name, cell, chunk_rows);
    describe(made, meaning, unit);
    return made;
}

Handle per_run(hid_t group, const char* name, std::string_view meaning,
               const std::vector<Dimension>& runs) {
    Handle made = create_dataset(group, {name, Cell::whole, runs, runs_of_a_chunk});
    describe(made, meaning, "1");
    return made;
}

}  // namespace

EventColumns::EventColumns(hid_t events, const EventTable& table,
                           const std::vector<Dimension>& runs)
    : group_(create_group(events, std::string(table.name).c_str())),
      week_(column(group_, "event_week", Cell::index, "week of the event", "weeks")),
      region_(column(group_, "event_region", Cell::index,
                     "place in the dimension region, -1 without one", "1")),
      freelancer_(column(group_, "freelancer", Cell::whole,
                         "permanent id, -1 without one", "1")),
      cooperation_(column(group_, "cooperation", Cell::whole,
                          "permanent id, -1 without one", "1")),
      offset_(per_run(group_, "run_offset", "first row of the run", runs)),
      count_(per_run(group_, "run_count", "number of rows of the run", runs)) {
    put(group_, "long_name", table.meaning);
}

void EventColumns::add(const RunKey& run, const std::vector<EventRow>& rows) {
    const std::array<hsize_t, 3> at{static_cast<hsize_t>(run.strategy),
                                    static_cast<hsize_t>(run.point),
                                    static_cast<hsize_t>(run.replicate)};
    constexpr std::array<hsize_t, 3> one{1, 1, 1};
    const auto offset = static_cast<std::int64_t>(written_ + weeks_.size());
    const auto count = static_cast<std::int64_t>(rows.size());
    write_block(offset_, Cell::whole, at, one, &offset);
    write_block(count_, Cell::whole, at, one, &count);
    for (const EventRow& row : rows) {
        weeks_.push_back(row.week);
        regions_.push_back(row.region);
        freelancers_.push_back(row.freelancer);
        cooperations_.push_back(row.cooperation);
        if (weeks_.size() == chunk_rows) flush();
    }
}

void EventColumns::flush() {
    const hsize_t rows = weeks_.size();
    if (rows == 0) return;
    append(week_, Cell::index, written_, rows, weeks_.data());
    append(region_, Cell::index, written_, rows, regions_.data());
    append(freelancer_, Cell::whole, written_, rows, freelancers_.data());
    append(cooperation_, Cell::whole, written_, rows, cooperations_.data());
    written_ += rows;
    weeks_.clear();
    regions_.clear();
    freelancers_.clear();
    cooperations_.clear();
}

void EventColumns::grow(hsize_t replicates) {
    for (const Handle* column : {&offset_, &count_})
        set_length(*column, Coordinates::place_of_replicate, replicates);
}

void EventColumns::finish(hid_t replicate) {
    flush();
    for (const Handle* column : {&offset_, &count_})
        attach(*column, replicate, Coordinates::place_of_replicate);
    Handle row = create_bare_scale(group_, "row", written_);
    for (Handle* column : {&week_, &region_, &freelancer_, &cooperation_}) {
        attach(*column, row, 0);
        column->close();
    }
    for (Handle* rest : {&offset_, &count_, &row, &group_}) rest->close();
}

}  // namespace verbund
