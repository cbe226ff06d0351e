// The part of a results file that grows with the runs: a series for each metric, the
// fingerprints, the event tables.
#pragma once

#include "io/content_hash.hpp"
#include "io/event_columns.hpp"
#include "io/results_coordinates.hpp"

namespace verbund {

class RunColumns {
public:
    // Creates the datasets of all runs, empty; the scenario and the coordinates must outlive
    // this. Throws Hdf5Failed, and std::logic_error for a metric or event table that does not
    // exist.
    RunColumns(hid_t root, const Scenario& scenario, const Coordinates& coordinates);

    // Adds one run. Throws Hdf5Failed, and std::logic_error for a run out of order or of
    // another shape.
    void add(const RunRecord& record);

    // Writes what is left and closes the datasets. Throws Hdf5Failed.
    void finish();

    std::int64_t runs() const { return runs_; }
    std::string content_sha256() { return hash_.text(); }  // call once, at the end

private:
    void check(const RunRecord& record, std::size_t index) const;

    const Scenario& scenario_;
    const Coordinates& coordinates_;
    std::vector<Handle> series_;
    Handle states_;
    std::vector<EventColumns> events_;
    ContentHash hash_;
    std::size_t next_ = 0;
    std::int64_t runs_ = 0;
};

}  // namespace verbund
