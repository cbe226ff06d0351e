// A segment of the journal: a file to which one process appends, and which nobody
// changes afterwards. A line says of what plan it is and when it was begun. Then each
// record stands with its length and a fingerprint. The last record of a process that
// was killed may be torn; it counts as not there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// Where the bytes of a record stand in a segment.
struct FileSpan {
    std::uint64_t begin = 0;
    std::uint64_t length = 0;
};

class SegmentWriter {
public:
    // Creates the first of 0001.runs, 0002.runs … in a folder that is not there yet.
    // Throws CannotCreate or WriteFailed (io/files.hpp).
    SegmentWriter(const std::filesystem::path& folder, std::string_view plan);
    ~SegmentWriter();
    SegmentWriter(const SegmentWriter&) = delete;
    SegmentWriter& operator=(const SegmentWriter&) = delete;

    const std::filesystem::path& file() const { return file_; }

    // Appends a record. It survives the death of the process, and a power cut after the
    // next sync. Throws WriteFailed; then nothing more may be appended.
    FileSpan append(std::string_view bytes);
    void sync();

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
    std::uint64_t end_ = 0;

    void write(std::string_view bytes);
};

class SegmentReader {
public:
    // Throws WriteFailed when the file cannot be read, or is of another plan.
    SegmentReader(const std::filesystem::path& file, std::string_view plan);
    ~SegmentReader();
    SegmentReader(SegmentReader&& other) noexcept;
    SegmentReader(const SegmentReader&) = delete;
    SegmentReader& operator=(const SegmentReader&) = delete;

    const std::filesystem::path& file() const { return file_; }

    // When it was begun and last written to, seconds since 1970.
    std::int64_t begun() const { return begun_; }
    std::int64_t written() const { return written_; }

    // The next whole record; false at the end of what is whole.
    bool next(std::string& bytes, FileSpan& span);

    // Whether something is left that is no whole record.
    bool is_torn() const { return end_ < size_; }

    // Reads again what stands there. Throws WriteFailed when it cannot.
    std::string read(const FileSpan& span) const;

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
    std::uint64_t end_ = 0, size_ = 0;
    std::int64_t begun_ = 0, written_ = 0;
};

}  // namespace verbund
