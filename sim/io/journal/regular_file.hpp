// A file of a journal as it is read. It may be anything: what would hang or fill the
// memory is refused.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace verbund {

// Where bytes stand in a file.
struct FileSpan {
    std::uint64_t begin = 0;
    std::uint64_t length = 0;
};

class RegularFile {
public:
    // Never waits for a pipe. Throws WriteFailed (io/files.hpp) when the file cannot be
    // opened or is no regular one.
    explicit RegularFile(const std::filesystem::path& file);
    ~RegularFile() { close(); }
    RegularFile(RegularFile&& other) noexcept;
    RegularFile(const RegularFile&) = delete;
    RegularFile& operator=(const RegularFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

    // As it was opened: its bytes, and when it was last written to, seconds since 1970.
    std::uint64_t size() const { return size_; }
    std::int64_t written() const { return written_; }

    // Gives the descriptor back, of which a process has few. What is read afterwards
    // opens the file for that.
    void close();

    // These bytes. They must lie within the size. Throws WriteFailed when they cannot be
    // read.
    std::string read(const FileSpan& span) const;

    // Their fingerprint, without holding all of them. Throws WriteFailed also when they
    // are more than this machine has memory.
    std::string fingerprint(const FileSpan& span) const;

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    std::int64_t written_ = 0;
};

// Whether something has the name.
bool is_there(const std::filesystem::path& file);

// All of a file that has at most so many bytes; empty without one. Throws WriteFailed.
std::string text_of_file(const std::filesystem::path& file, std::uint64_t most);

}  // namespace verbund
