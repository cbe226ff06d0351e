// What is asked of every run ([compare] metrics), in a results file: one number for
// each run and estimand, as study/estimand.hpp takes it from all weeks of the run.
#pragma once

#include "io/results/results_coordinates.hpp"
#include "record/run_record.hpp"

namespace verbund {

class EstimateColumns {
public:
    static constexpr const char* name = "estimate";
    static constexpr const char* scale = "estimand";

    // Creates the dataset of all runs, empty, with the coordinate of the estimands.
    // Throws Hdf5Failed, as everything here does.
    EstimateColumns(hid_t root, const Scenario& scenario, Coordinates& coordinates);

    void add(const RunRecord& record);

    // All numbers of a run, read again.
    std::vector<double> numbers(const RunKey& run) const;

    // Makes room for more replicates.
    void grow(hsize_t replicates);

    // Gives the dataset the scale of the replicates and closes it.
    void finish(hid_t replicate);

private:
    std::size_t estimands_;
    Handle dataset_;
};

// The estimates of some replicates of a point, from that of a run on. Throws Hdf5Failed.
std::vector<double> read_estimates(hid_t dataset, const RunKey& first,
                                   std::size_t replicates, std::size_t estimand);

}  // namespace verbund
