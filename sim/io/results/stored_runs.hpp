// What a results file says of what was run, for running parts of it again.
#pragma once

#include "state/scenario.hpp"

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

    // The version that has written the file.
    std::string version() const;

private:
    std::filesystem::path file_;
    struct File;
    std::unique_ptr<File> opened_;
    Scenario scenario_;
};

}  // namespace verbund
