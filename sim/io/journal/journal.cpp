#include "io/journal/journal.hpp"

#include "io/files.hpp"
#include "io/journal/failed_note.hpp"
#include "io/journal/saved_run.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

// Between two syncs, so that the disk takes no share of short runs worth naming: a
// hundred times as long as the last sync has taken, and no less and no more than this.
constexpr int pause_for_a_sync = 100;
constexpr std::chrono::milliseconds least_pause{250}, most_pause{10'000};

// A process may have 1,024 open files or fewer.
constexpr std::size_t most_open = 64;

}  // namespace

Journal::Journal(const fs::path& folder, const Scenario& scenario,
                 const JournalReading& reading)
    : folder_(folder), bytes_(scenario) {
    const JournalPlan here(scenario);
    plan_ = here.fingerprint();
    if (!reading.changes_nothing) {
        make_folder(folder);
        here.begin(folder);
    }
    read_segments(reading);
    // A kill between the record of a run and the end of what was saved of it leaves that.
    if (!reading.changes_nothing)
        remove_saved_where(folder, [&](const RunKey& run) { return had(run); });
}

// On the way out by an exception: what was written is not lost by that.
Journal::~Journal() {
    const std::lock_guard lock(door_);
    try {
        sync_now();
    } catch (const WriteFailed&) {  // it has been told, or it comes to light when read
    }
}

void Journal::read_segments(const JournalReading& reading) {
    const auto wanted = [&](std::string_view start) {
        if (reading.between_records) reading.between_records();
        const bool tells_its_run = start.size() >= sizeof(RunKey);
        return !reading.wanted || !tells_its_run ||
               reading.wanted(RecordBytes::run_of(start));
    };
    for (const fs::path& file : segments_in(folder_)) {
        SegmentReader& segment = segments_.emplace_back(file, plan_);
        const auto note = [&](std::string_view start, const FileSpan& span) {
            const RunKey run = RecordBytes::run_of(start);
            there_[run] = {segments_.size() - 1, span};
        };
        each_record(segment, note, wanted);
        if (segments_.size() > most_open) segment.close();
    }
    for (SegmentReader& segment : segments_)
        if (const std::size_t runs = runs_lost_in(segment); runs > 0) {
            torn_.push_back({segment.file().string(), segment.has_no_beginning()});
            torn_runs_ += runs;
        }
}

// Where too little is left to tell its run, that run is lost if nobody has begun a
// segment since.
std::size_t Journal::runs_lost_in(SegmentReader& segment) const {
    if (!segment.is_torn()) return 0;
    const std::vector<RunKey> torn = torn_runs_in(segment);
    if (torn.empty()) return &segment == &segments_.back() ? 1 : 0;
    std::set<RunKey> lost;
    for (const RunKey& run : torn)
        if (!had(run)) lost.insert(run);
    return lost.size();
}

// Of several threads that cannot write, each tells the reason of the first.
void Journal::require_success() const {
    if (failure_) std::rethrow_exception(failure_);
}

template <class Step>
void Journal::attempt(const Step& step) {
    require_success();
    try {
        step();
    } catch (...) {
        failure_ = std::current_exception();
        failed_ = true;
        throw;
    }
}

// After a failed write no run is begun whose record could not be kept.
std::optional<RunRecord> Journal::find(const RunKey& run) {
    if (failed_) {
        const std::lock_guard lock(door_);
        require_success();
    }
    const auto found = there_.find(run);
    if (found == there_.end()) return std::nullopt;
    const SegmentReader& segment = segments_[found->second.segment];
    auto record = bytes_.record_of(segment.read(found->second.span));
    if (!record)
        throw WriteFailed(
            fmt::format("{}: holds a record that is none of this scenario",
                        segment.file().string()));
    return record;
}

void Journal::keep(const RunRecord& record) {
    const std::string bytes = bytes_.bytes_of(record);
    const std::lock_guard lock(door_);
    attempt([&] {
        append(bytes);
        if (!is_saved(folder_, record.run)) return;
        sync_now();  // or a power cut takes both, and a long run begins anew
        remove_saved(folder_, record.run);
    });
    ++added_;
}

void Journal::append(const std::string& bytes) {
    if (!writer_) writer_ = std::make_unique<SegmentWriter>(folder_, plan_);
    writer_->append(bytes);
    unsynced_ = true;
    sync_when_due();
}

void Journal::week_has_passed() {
    const std::unique_lock lock(door_, std::try_to_lock);
    if (lock && unsynced_) attempt([&] { sync_when_due(); });
}

void Journal::sync_when_due() {
    if (Clock::now() - synced_ >= pause_) sync_now();
}

void Journal::sync_now() {
    const Clock::time_point began = Clock::now();
    // Once only: after a failed sync the next one may succeed although bytes are lost.
    if (std::exchange(unsynced_, false)) writer_->sync();
    synced_ = Clock::now();
    pause_ = std::clamp<Clock::duration>(pause_for_a_sync * (synced_ - began),
                                         least_pause, most_pause);
}

void Journal::save(const RunKey& run, const SavedRun& saved) {
    write_saved(folder_, run, plan_, saved);
}

std::optional<SavedRun> Journal::saved(const RunKey& run) {
    return read_saved(folder_, run, plan_, policy_);
}

bool Journal::goes_on_without(const RunKey& run, const RunFailed& why) {
    const std::lock_guard lock(door_);
    failures_.push_back({run, why.what()});
    note_failed(folder_, run);
    return policy_.goes_on;
}

std::vector<Journal::Failure> Journal::failures() const {
    const std::lock_guard lock(door_);
    std::vector<Failure> sorted = failures_;
    std::sort(sorted.begin(), sorted.end(),
              [](const Failure& a, const Failure& b) { return a.run < b.run; });
    return sorted;
}

bool Journal::had(const RunKey& run) const { return there_.contains(run); }

std::size_t Journal::runs() const {
    const std::lock_guard lock(door_);
    return there_.size() + added_;
}

void Journal::sync() {
    const std::lock_guard lock(door_);
    attempt([&] { sync_now(); });
}

}  // namespace verbund
