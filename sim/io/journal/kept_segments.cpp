#include "io/journal/kept_segments.hpp"

#include "io/journal/journal_plan.hpp"
#include "io/journal/record_bytes.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace verbund {

namespace fs = std::filesystem;

std::vector<fs::path> segments_in(const fs::path& journal) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(journal))
        if (entry.path().extension() == ".runs") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void each_record(SegmentReader& segment,
                 const std::function<void(std::string_view, const FileSpan&)>& use,
                 const SegmentReader::Wanted& wanted) {
    std::string start;
    FileSpan span;
    while (segment.next(start, span, wanted)) use(start, span);
}

std::vector<RunKey> torn_runs_in(SegmentReader& segment) {
    std::vector<RunKey> runs;
    if (!segment.is_torn()) return runs;
    for (std::string start; segment.next_torn(start);)
        if (start.size() >= sizeof(RunKey)) runs.push_back(RecordBytes::run_of(start));
    return runs;
}

namespace {

template <class Act>
void each_segment(const fs::path& journal, const Act& act) {
    const std::string plan = JournalPlan::of_folder(journal).fingerprint();
    for (const fs::path& file : segments_in(journal)) {
        SegmentReader segment(file, plan);
        act(segment);
    }
}

}  // namespace

std::vector<KeptSegment> segments_kept_in(const fs::path& journal) {
    std::vector<KeptSegment> kept;
    each_segment(journal, [&](SegmentReader& segment) {
        kept.push_back({segment.begun(), segment.written(), {}});
        each_record(segment, [&](std::string_view start, const FileSpan&) {
            kept.back().runs.push_back(RecordBytes::run_of(start));
        });
        kept.back().is_torn = segment.is_torn();
        kept.back().torn_runs = torn_runs_in(segment);
    });
    return kept;
}

bool names_all(const fs::path& journal, const std::vector<RunKey>& runs,
               const std::function<void()>& between_records) {
    std::set<RunKey> named;
    const auto note = [&](std::string_view start) {
        between_records();
        if (start.size() >= sizeof(RunKey)) named.insert(RecordBytes::run_of(start));
        return false;  // nothing more of it is wanted
    };
    each_segment(journal,
                 [&](SegmentReader& segment) { each_record(segment, {}, note); });
    return std::all_of(runs.begin(), runs.end(),
                       [&](const RunKey& run) { return named.contains(run); });
}

namespace {

using Keys = std::set<RunKey>;

Keys keys_in(const std::vector<KeptSegment>& segments) {
    Keys keys;
    for (const KeptSegment& segment : segments)
        keys.insert(segment.runs.begin(), segment.runs.end());
    return keys;
}

}  // namespace

std::size_t runs_kept_in(const std::vector<KeptSegment>& segments) {
    return keys_in(segments).size();
}

std::size_t runs_torn_in(const std::vector<KeptSegment>& segments) {
    std::vector<RunKey> torn;
    std::size_t unknown = 0;
    for (const KeptSegment& segment : segments) {
        torn.insert(torn.end(), segment.torn_runs.begin(), segment.torn_runs.end());
        const bool tells_nothing = segment.is_torn && segment.torn_runs.empty();
        if (tells_nothing && &segment == &segments.back()) unknown = 1;
    }
    return runs_lacking(segments, torn) + unknown;
}

std::size_t runs_lacking(const std::vector<KeptSegment>& segments,
                         const std::vector<RunKey>& runs) {
    Keys all = keys_in(segments);
    const std::size_t kept = all.size();
    all.insert(runs.begin(), runs.end());
    return all.size() - kept;
}

}  // namespace verbund
