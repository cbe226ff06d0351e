// A segment of the journal: a file to which one process appends, and which nobody
// changes afterwards. A line says of what plan it is and when it was begun. Then each
// record stands with its length and a fingerprint. A record that is not whole counts as
// not there: the last one of a process that was killed, or one that a disk has damaged.
#pragma once

#include "io/journal/regular_file.hpp"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace verbund {

class SegmentWriter {
public:
    // Creates the first of 0001.runs, 0002.runs … in a folder that is not there yet.
    // Throws CannotCreate or WriteFailed (io/files.hpp); then it leaves none.
    SegmentWriter(const std::filesystem::path& folder, std::string_view plan);
    ~SegmentWriter();
    SegmentWriter(const SegmentWriter&) = delete;
    SegmentWriter& operator=(const SegmentWriter&) = delete;

    const std::filesystem::path& file() const { return file_; }

    // Appends a record. It survives the death of the process, and a power cut after the
    // next sync. Throws WriteFailed; then nothing more may be appended.
    void append(std::string_view bytes);
    void sync();

private:
    std::filesystem::path file_;
    int descriptor_ = -1;

    void begin(std::string_view plan);
    void write(std::string_view bytes);
};

class SegmentReader {
public:
    // Throws WriteFailed when the file cannot be read, or its first line is of another
    // plan or version.
    SegmentReader(const std::filesystem::path& file, std::string_view plan);

    const std::filesystem::path& file() const { return file_.path(); }

    // When it was begun and last written to, seconds since 1970.
    std::int64_t begun() const { return begun_; }
    std::int64_t written() const { return file_.written(); }

    // The next whole record: where it stands, and its first bytes, which say of what run
    // it is. One that is not whole is stepped over where its length tells the next; so is,
    // unread, one whose first bytes are not wanted. False at the end.
    using Wanted = std::function<bool(std::string_view start)>;
    bool next(std::string& start, FileSpan& span, const Wanted& wanted = {});

    // Whether something was stepped over, or is left, that is no whole record.
    bool is_torn() const { return !stepped_over_.empty() || end_ < size_; }

    // Whether that is all of it, because its first line is damaged.
    bool has_no_beginning() const { return end_ == 0 && size_ > 0; }

    // After all whole records: the first bytes of the next of the others, as far as
    // lengths tell where one begins; fewer than of a whole one when it ends before.
    bool next_torn(std::string& start);

    // Reads again what stands there. Throws WriteFailed when it cannot.
    std::string read(const FileSpan& span) const { return file_.read(span); }

    // Gives its descriptor back; read() opens the file anew.
    void close() { file_.close(); }

private:
    RegularFile file_;
    std::uint64_t end_ = 0, size_ = 0, torn_end_ = 0;
    std::deque<std::string> stepped_over_;  // their first bytes
    std::size_t told_ = 0;                  // of those
    std::int64_t begun_ = 0;
};

}  // namespace verbund
