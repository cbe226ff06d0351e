// The part of a results file that grows with the runs: a series for each metric,
// estimates, flows, the fingerprints, the tables of rows.
#pragma once

#include "io/results/content_hash.hpp"
#include "io/results/estimate_columns.hpp"
#include "io/results/flow_columns.hpp"
#include "io/results/results_coordinates.hpp"
#include "io/results/run_tables.hpp"
#include "record/record_shape.hpp"

namespace verbund {

class RunColumns {
public:
    // Creates the datasets of all runs, empty; the scenario and the coordinates must
    // outlive this. Throws Hdf5Failed, and std::logic_error for a metric or event table
    // that does not exist.
    RunColumns(hid_t root, const Scenario& scenario, Coordinates& coordinates);

    // Adds one run, in any order; a replicate beyond those that the scenario plans
    // makes the file longer. Throws Hdf5Failed, and std::logic_error for a run that is
    // there already, is not of the scenario, or has another shape.
    void add(const RunRecord& record);

    // SHA-256 of what the runs say, strategy by strategy, point by point, replicate by
    // replicate: the same in whatever order they were added. It reads them again.
    // Throws Hdf5Failed.
    std::string content_sha256() const;

    // Writes what is left, gives the datasets the scale of the replicates and closes
    // them. Throws Hdf5Failed.
    void finish();

    std::int64_t runs() const { return runs_; }

private:
    void check(const RunRecord& record) const;
    void make_room(std::size_t replicates);
    void note(const RunKey& run);
    void add_to(ContentHash& hash, const RunKey& run) const;
    void give_back_now_and_then(std::int64_t runs) const;

    hid_t root_;
    const Scenario& scenario_;
    Coordinates& coordinates_;
    RecordShape shape_;
    std::vector<Handle> series_;
    std::optional<EstimateColumns> estimates_;
    std::optional<FlowColumns> flows_;
    Handle states_;
    std::optional<RunTables> tables_;
    std::vector<std::vector<bool>> done_;  // [strategy × point][replicate]
    std::int64_t runs_ = 0;
};

}  // namespace verbund
