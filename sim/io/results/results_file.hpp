// results.h5: every number of every run, with units, meanings, seed, scenario text and
// resolved parameters, as xarray, netCDF, h5py and R open it without a helper. Its
// bytes depend on the scenario and its seed only.
#pragma once

#include "record/run_record.hpp"
#include "state/scenario.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace verbund {

// Written under a temporary name, which goes when this is destroyed unfinished. One
// thread at a time.
class ResultsFile {
public:
    // The folder must exist; the scenario must outlive this. Throws CannotCreate or
    // WriteFailed (io/files.hpp).
    ResultsFile(const std::filesystem::path& folder, const Scenario& scenario);
    ~ResultsFile();

    // Adds one run, in any order; replicates may be more than the scenario plans. A run
    // that is left out reads as NaN, with no events and an empty fingerprint. Throws
    // WriteFailed, and std::logic_error for a run that is there already, is not of the
    // scenario, or has another shape.
    void add(const RunRecord& record);

    // Closes the file, still under its temporary name. Throws WriteFailed. No run may
    // follow.
    void close();

    // Whether results.h5 has the same bytes already; after close(). Throws WriteFailed
    // when it cannot be read.
    bool is_there_already() const;

    // Syncs and renames to results.h5, in place of an older one; after close(). Throws
    // WriteFailed. Nothing may follow it.
    void put_in_place();

    // Both: close(), put_in_place().
    void finish();

    // SHA-256 of runs, metrics and numbers; after close().
    const std::string& content_sha256() const;

private:
    struct Contents;
    std::unique_ptr<Contents> contents_;
};

}  // namespace verbund
