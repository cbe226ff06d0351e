// What a results file says of what was run, for running parts of it again and for
// judging it.
#pragma once

#include "record/run_record.hpp"
#include "study/estimand.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace verbund {

class StoredRuns {
public:
    // A results file, or the folder that holds results.h5. Throws InputMissing when
    // there is none, and ScenarioRefused for a file of another kind or one that does
    // not say what was run.
    explicit StoredRuns(const std::filesystem::path& place);
    ~StoredRuns();

    const std::filesystem::path& file() const { return file_; }

    // The scenario as it was run. Throws as read_scenario_text.
    const Scenario& scenario() const { return scenario_; }

    // The fingerprint of a run's last state; empty when the run is not in the file.
    std::string state(const RunKey& run) const;

    // The most replicates of any point; which of them are there, `state` says.
    int replicates() const;

    // One more than the last replicate of a point that is there.
    int replicates(int point) const;

    // The estimates that are stored, by name: those of [compare] metrics.
    const std::vector<std::string>& estimates() const;

    // The value of an estimand in one run, or in all replicates of a point under a
    // strategy, replicates(point) of them; NaN in a run that is not there. A stored
    // estimate is read as it stands. Any other is taken from the flows and series that
    // were recorded, to the same bits. Throws ScenarioRefused when those do not do: the
    // weeks of a metric of flows must begin after one recording, or with the first week,
    // and end with another; a metric of a moment must have been recorded.
    double value(const Estimand& estimand, const RunKey& run) const;
    std::vector<double> values(const Estimand& estimand, int strategy, int point) const;

    // The series of a recorded metric in one run: for each recorded week the regions and
    // last `all`. Throws ScenarioRefused for a metric that was not recorded.
    std::vector<double> series(const std::string& metric, const RunKey& run) const;

    // The rows of the panel of a run, with the columns that were recorded
    // (scenario().record.panel.columns), or with some of them; none of a run that is
    // not in the file. Throws ScenarioRefused for what was not recorded.
    PanelRows panel(const RunKey& run) const;
    PanelRows panel(const RunKey& run, const std::vector<std::string>& columns) const;

    // The version that has written the file.
    std::string version() const;

private:
    [[noreturn]] void refuse(const std::string& what, const std::string& wrong,
                             const std::string& allowed) const;

    std::filesystem::path file_;
    struct File;
    std::unique_ptr<File> opened_;
    Scenario scenario_;
};

}  // namespace verbund
