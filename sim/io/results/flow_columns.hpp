// The flows of all runs in a results file: what has flowed since the start, after each
// recorded week. What flowed in some weeks is a difference of two of them.
#pragma once

#include "io/results/results_coordinates.hpp"
#include "record/run_record.hpp"

namespace verbund {

class FlowColumns {
public:
    static constexpr const char* name = "flows";

    // Creates the dataset of all runs, empty, with the coordinate of the flows. Throws
    // Hdf5Failed, as everything here does.
    FlowColumns(hid_t root, const Scenario& scenario, Coordinates& coordinates);

    void add(const RunRecord& record);

    // All numbers of a run, read again.
    std::vector<double> numbers(const RunKey& run) const;

    // Makes room for more replicates.
    void grow(hsize_t replicates);

    // Gives the dataset the scale of the replicates and closes it.
    void finish(hid_t replicate);

private:
    std::vector<int> weeks_;
    std::size_t places_;
    Handle dataset_;

    std::array<hsize_t, 6> one_run() const;
};

// What has flowed in some replicates of a point, from that of a run on, by a recorded
// week in a place, both as they are counted along their dimensions. Throws Hdf5Failed.
std::vector<Tally> read_flows(hid_t dataset, const RunKey& first,
                              std::size_t replicates, std::size_t week,
                              std::size_t place);

}  // namespace verbund
