// Runs that are kept while others run, so that none is simulated twice.
#pragma once

#include "record/run_record.hpp"

#include <limits>
#include <optional>
#include <stdexcept>
#include <string>

namespace verbund {

// A run between two weeks: the world, and what was recorded before that week, as bytes.
struct SavedRun {
    std::string world;
    std::string recorder;
};

// A run that cannot be lived to its end.
struct RunFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Called from any thread. What it throws ends the runs.
class KeptRuns {
public:
    virtual ~KeptRuns() = default;

    // The record of a run that is kept; nothing when none is.
    virtual std::optional<RunRecord> find(const RunKey& run) = 0;

    // Keeps the record of a run that has just ended.
    virtual void keep(const RunRecord& record) = 0;

    // A run that is under way has come to the end of a week.
    virtual void week_has_passed() {}

    // Seconds after which a run counts as failed.
    virtual double longest_run() const {
        return std::numeric_limits<double>::infinity();
    }

    // Whether the other runs go on without one that has failed.
    virtual bool goes_on_without(const RunKey& /*run*/, const RunFailed& /*why*/) {
        return false;
    }

    // Whether so many seconds are long enough for a run that is under way to be saved.
    virtual bool saves_after(double /*seconds*/) const { return false; }

    // Saves a run that is under way, in place of what was saved of it before.
    virtual void save(const RunKey& /*run*/, const SavedRun& /*saved*/) {}

    // What was saved of a run; nothing when nothing was.
    virtual std::optional<SavedRun> saved(const RunKey& /*run*/) {
        return std::nullopt;
    }
};

}  // namespace verbund
