// One event table in a results file: columns that grow, and where each run's rows lie
// in them. Compound tables would be invisible to netCDF readers.
#pragma once

#include "io/results/results_coordinates.hpp"
#include "record/run_record.hpp"

namespace verbund {

class EventColumns {
public:
    // Makes the group of the table inside `events`, with the columns event_week,
    // event_region, freelancer and cooperation. (In xarray's DataTree a column named
    // like a coordinate of the root would be hidden by it.) The runs are the dimensions
    // strategy, point, replicate.
    EventColumns(hid_t events, const EventTable& table,
                 const std::vector<Dimension>& runs);

    // Adds the rows of a run. Memory stays flat: rows go to the file a chunk at a time.
    void add(const RunKey& run, const std::vector<EventRow>& rows);

    // Makes room for more replicates.
    void grow(hsize_t replicates);

    // Writes what is left, gives the columns their dimension and closes them.
    void finish(hid_t replicate);

private:
    void flush();

    Handle group_, week_, region_, freelancer_, cooperation_, offset_, count_;
    std::vector<std::int32_t> weeks_, regions_;
    std::vector<std::int64_t> freelancers_, cooperations_;
    hsize_t written_ = 0;
};

}  // namespace verbund
