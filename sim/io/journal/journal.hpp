// The journal of a sweep: every finished run is on disk before the next one of its
// thread begins, so that nothing but a run that was under way is ever lost. Journals of
// several processes lie in one folder.
#pragma once

#include "io/journal/journal_plan.hpp"
#include "io/journal/keeping_policy.hpp"
#include "io/journal/kept_segments.hpp"
#include "io/journal/record_bytes.hpp"
#include "study/kept_runs.hpp"

#include <atomic>
#include <chrono>
#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace verbund {

// How the runs of a journal are read.
struct JournalReading {
    std::function<void()> between_records = {};      // may throw, to end the reading
    std::function<bool(const RunKey&)> wanted = {};  // the others are not there then
    bool changes_nothing = false;                    // in the folder
};

class Journal : public KeptRuns {
public:
    // Reads what is kept in the folder of a journal, and makes the folder when it is not
    // there. A caller that writes must hold the lock of the folder of results. What is
    // kept there must be of the plan of the scenario; it then says the larger number of
    // replicates. Throws as JournalPlan::begin.
    Journal(const std::filesystem::path& folder, const Scenario& scenario,
            const JournalReading& reading = {});
    ~Journal() override;

    const std::filesystem::path& folder() const { return folder_; }

    std::optional<RunRecord> find(const RunKey& run) override;
    void keep(const RunRecord& record) override;
    // What others have kept does not wait for the end of a long run to be synced.
    void week_has_passed() override;
    bool saves_after(double seconds) const override {
        return seconds >= policy_.save_every;
    }
    void save(const RunKey& run, const SavedRun& saved) override;
    std::optional<SavedRun> saved(const RunKey& run) override;
    double longest_run() const override { return policy_.longest_run; }
    bool goes_on_without(const RunKey& run, const RunFailed& why) override;

    // How runs are kept that take long or fail.
    void follow(const KeepingPolicy& policy) { policy_ = policy; }

    struct Failure {
        RunKey run;
        std::string reason;
    };
    // The runs that have failed since this was opened, by strategy, point and replicate.
    std::vector<Failure> failures() const;

    // Whether a run was kept when this was opened.
    bool had(const RunKey& run) const;
    std::size_t runs() const;

    // Makes what is kept survive a power cut; keep() does so now and then. Throws
    // WriteFailed.
    void sync();

    // Segments that end in records that are not whole, or have a damaged first line, of
    // runs that are kept nowhere else, and how many runs those are.
    struct Torn {
        std::string file;
        bool has_no_beginning;
    };
    const std::vector<Torn>& torn() const { return torn_; }
    std::size_t torn_runs() const { return torn_runs_; }

private:
    struct Where {
        std::size_t segment;
        FileSpan span;
    };
    using Clock = std::chrono::steady_clock;

    std::filesystem::path folder_;
    RecordBytes bytes_;
    std::string plan_;  // its fingerprint
    KeepingPolicy policy_;
    std::vector<SegmentReader> segments_;
    std::map<RunKey, Where> there_;
    std::vector<Torn> torn_;
    std::size_t torn_runs_ = 0;

    mutable std::mutex door_;
    std::unique_ptr<SegmentWriter> writer_;
    std::size_t added_ = 0;  // by this process
    std::vector<Failure> failures_;
    bool unsynced_ = false;
    std::exception_ptr failure_;  // the first
    std::atomic<bool> failed_ = false;
    Clock::time_point synced_ = Clock::now();
    Clock::duration pause_{};  // before the next sync

    void read_segments(const JournalReading& reading);
    std::size_t runs_lost_in(SegmentReader& segment) const;
    void append(const std::string& bytes);
    void sync_when_due();
    void sync_now();
    void require_success() const;
    template <class Step>
    void attempt(const Step& step);
};

}  // namespace verbund
