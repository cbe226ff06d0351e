// The segments in the folder of a journal, and what they hold.
#pragma once

#include "io/journal/segment.hpp"
#include "record/run_record.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace verbund {

// Their files, in the order of their names.
std::vector<std::filesystem::path> segments_in(const std::filesystem::path& journal);

// Every whole record of a segment, or of those that are wanted, by its first bytes.
void each_record(SegmentReader& segment,
                 const std::function<void(std::string_view, const FileSpan&)>& use,
                 const SegmentReader::Wanted& wanted = {});

// After each_record: the runs of records that are not whole, as far as those tell.
std::vector<RunKey> torn_runs_in(SegmentReader& segment);

// What one process has kept.
struct KeptSegment {
    std::int64_t begun, written;  // seconds since 1970
    std::vector<RunKey> runs;
    bool is_torn = false;
    std::vector<RunKey> torn_runs = {};
};

// The segments in a folder of a journal, of whatever plan. Throws WriteFailed.
std::vector<KeptSegment> segments_kept_in(const std::filesystem::path& journal);

// Whether each of some runs has a record, whole or not, by the first bytes of records
// alone. Where one has none, not all are kept; where each has one, some may be damaged.
// between_records may throw, to end the reading. Throws WriteFailed.
bool names_all(const std::filesystem::path& journal, const std::vector<RunKey>& runs,
               const std::function<void()>& between_records);

// How many runs they hold, each counted once.
std::size_t runs_kept_in(const std::vector<KeptSegment>& segments);

// How many runs stand there in records that are not whole, and nowhere else. Where too
// little is left of a record to tell its run, that is lost if nobody has begun a segment
// since.
std::size_t runs_torn_in(const std::vector<KeptSegment>& segments);

// How many of some runs they do not hold, each counted once.
std::size_t runs_lacking(const std::vector<KeptSegment>& segments,
                         const std::vector<RunKey>& runs);

}  // namespace verbund
