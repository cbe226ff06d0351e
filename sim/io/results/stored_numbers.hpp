// What is asked of stored runs: an estimate as it is stored, any other from the flows
// and series that are stored.
#pragma once

#include "io/results/hdf5_handle.hpp"
#include "study/estimand.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

class StoredNumbers {
public:
    // The root of an open results file, which outlives this as the others do. Throws
    // Hdf5Failed, as everything here does: also where a dataset is not what the scenario
    // makes of it.
    StoredNumbers(hid_t root, const std::filesystem::path& file,
                  const Scenario& scenario);

    // The estimates that are stored, by name.
    const std::vector<std::string>& estimates() const { return names_; }

    // The fingerprint of a run's last state; empty when the run is not in the file.
    std::string state(const RunKey& run) const;

    // The most replicates of any point.
    int replicates() const;

    // One more than the last replicate of a point that is there.
    int replicates(int point) const;

    // The values in some replicates of a point, from that of a run on; NaN of those
    // that are not there. Throws ScenarioRefused when the file does not hold what it
    // takes.
    std::vector<double> values(const Estimand& estimand, const RunKey& first,
                               std::size_t replicates) const;

    // The series of a recorded metric in some replicates of a point, one after the other.
    std::vector<double> series(const std::string& metric, const RunKey& first,
                               std::size_t replicates) const;

private:
    hid_t root_;
    const std::filesystem::path& file_;
    const Scenario& scenario_;
    std::vector<std::string> names_;
    std::vector<int> weeks_;  // that were recorded
    Handle states_, estimates_, flows_;

    // The lengths of a dataset along the runs and further dimensions.
    std::vector<hsize_t> lengths_with(std::vector<hsize_t> further) const;
    std::vector<bool> there(const RunKey& first, std::size_t replicates) const;
    std::vector<double> found_values(const Estimand& estimand, const RunKey& first,
                                     std::size_t replicates) const;
    std::vector<double> of_flows(const Estimand& estimand, const RunKey& first,
                                 std::size_t replicates) const;
    std::vector<double> of_moments(const Estimand& estimand, const RunKey& first,
                                   std::size_t replicates) const;
    std::vector<Tally> flows_after(const Estimand& estimand, int week,
                                   const RunKey& first, std::size_t replicates) const;
    [[noreturn]] void refuse(const Estimand& estimand, const std::string& wrong,
                             const std::string& allowed) const;
    [[noreturn]] void refuse_without_flows(const Estimand& estimand) const;
    [[noreturn]] void refuse_window(const Estimand& estimand, int point) const;
};

}  // namespace verbund
