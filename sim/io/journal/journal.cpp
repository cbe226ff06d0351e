#include "io/journal/journal.hpp"

#include "io/files.hpp"
#include "io/journal/saved_run.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

// Between two syncs, so that the disk takes no share of short runs worth naming: a
// hundred times as long as the last sync has taken, and no less and no more than this.
constexpr int pause_for_a_sync = 100;
constexpr std::chrono::milliseconds least_pause{250}, most_pause{10'000};

std::vector<fs::path> segments_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".runs") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// Every whole record of a segment.
void each_record(SegmentReader& segment,
                 const std::function<void(std::string_view, const FileSpan&)>& use) {
    std::string bytes;
    FileSpan span;
    while (segment.next(bytes, span)) use(bytes, span);
}

}  // namespace

Journal::Journal(const fs::path& folder, const Scenario& scenario)
    : folder_(folder), bytes_(scenario) {
    make_folder(folder);
    const JournalPlan here(scenario);
    plan_ = here.fingerprint();
    if (JournalPlan::of_folder(folder).empty()) here.write(folder);
    read_segments();
}

// On the way out by an exception: what was written is not lost by that.
Journal::~Journal() {
    try {
        sync();
    } catch (const WriteFailed&) {  // it has been told, or it comes to light when read
    }
}

void Journal::read_segments() {
    for (const fs::path& file : segments_in(folder_)) {
        SegmentReader& segment = segments_.emplace_back(file, plan_);
        each_record(segment, [&](std::string_view bytes, const FileSpan& span) {
            const RunKey run = RecordBytes::run_of(bytes);
            there_[{run.strategy, run.point, run.replicate}] = {segments_.size() - 1,
                                                                span};
        });
        if (segment.is_torn()) torn_.push_back(file.string());
    }
}

// After a failed write no run is begun whose record could not be kept.
std::optional<RunRecord> Journal::find(const RunKey& run) {
    if (failed_) throw WriteFailed(fmt::format("{}: cannot write", folder_.string()));
    const auto found = there_.find({run.strategy, run.point, run.replicate});
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
    try {
        append(bytes);
    } catch (...) {
        failed_ = true;
        throw;
    }
    remove_saved(folder_, record.run);
    ++added_;
}

void Journal::append(const std::string& bytes) {
    if (failed_) throw WriteFailed(fmt::format("{}: cannot write", folder_.string()));
    if (!writer_) writer_ = std::make_unique<SegmentWriter>(folder_, plan_);
    writer_->append(bytes);
    unsynced_ = true;
    if (Clock::now() - synced_ >= pause_) sync_now();
}

void Journal::sync_now() {
    const Clock::time_point began = Clock::now();
    if (unsynced_) writer_->sync();
    unsynced_ = false;
    synced_ = Clock::now();
    pause_ = std::clamp<Clock::duration>(pause_for_a_sync * (synced_ - began),
                                         least_pause, most_pause);
}

void Journal::save(const RunKey& run, const SavedRun& saved) {
    write_saved(folder_, run, plan_, saved);
}

std::optional<SavedRun> Journal::saved(const RunKey& run) {
    return read_saved(folder_, run, plan_);
}

bool Journal::goes_on_without(const RunKey& run, const RunFailed& why) {
    const std::lock_guard lock(door_);
    failures_.push_back({run, why.what()});
    return policy_.goes_on;
}

std::vector<Journal::Failure> Journal::failures() const {
    const std::lock_guard lock(door_);
    std::vector<Failure> sorted = failures_;
    std::sort(sorted.begin(), sorted.end(), [](const Failure& a, const Failure& b) {
        return std::tie(a.run.strategy, a.run.point, a.run.replicate) <
               std::tie(b.run.strategy, b.run.point, b.run.replicate);
    });
    return sorted;
}

bool Journal::had(const RunKey& run) const {
    return there_.count({run.strategy, run.point, run.replicate}) > 0;
}

std::size_t Journal::runs() const {
    const std::lock_guard lock(door_);
    return there_.size() + added_;
}

void Journal::sync() {
    const std::lock_guard lock(door_);
    sync_now();
}

std::vector<KeptSegment> segments_kept_in(const fs::path& journal) {
    std::vector<KeptSegment> kept;
    const std::string plan = JournalPlan::of_folder(journal).fingerprint();
    for (const fs::path& file : segments_in(journal)) {
        SegmentReader segment(file, plan);
        kept.push_back({segment.begun(), segment.written(), {}});
        each_record(segment, [&](std::string_view bytes, const FileSpan&) {
            kept.back().runs.push_back(RecordBytes::run_of(bytes));
        });
    }
    return kept;
}

std::size_t runs_kept_in(const std::vector<KeptSegment>& segments) {
    std::set<std::tuple<int, int, int>> runs;
    for (const KeptSegment& segment : segments)
        for (const RunKey& run : segment.runs)
            runs.insert({run.strategy, run.point, run.replicate});
    return runs.size();
}

}  // namespace verbund
