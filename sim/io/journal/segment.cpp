#include "io/journal/segment.hpp"

#include "core/hash.hpp"
#include "io/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <utility>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

constexpr int most_segments = 1'000'000;
constexpr std::size_t length_digits = 16, print_digits = 32;
// "<length, 16 hexadecimal digits> <fingerprint, 32> " before each record.
constexpr std::size_t head_bytes = length_digits + print_digits + 2;

[[noreturn]] void fail(const fs::path& file, const char* what) {
    throw WriteFailed(
        fmt::format("{}: cannot {}: {}", file.string(), what, std::strerror(errno)));
}

// "verbund journal 1 <plan> <when it was begun>".
constexpr std::string_view kind = "verbund journal ";
std::string beginning(std::string_view plan) {
    return fmt::format("{}1 {} ", kind, plan);
}
constexpr std::size_t time_digits = 16;

std::string head_of(std::string_view bytes) {
    Fingerprint print;
    print.add(bytes.data(), bytes.size());
    return fmt::format("{:016x} {} ", bytes.size(), print.text());
}

// The length that a head says; more than any when it is none.
std::uint64_t length_in(const std::string& head) {
    char* end = nullptr;
    const std::uint64_t length = std::strtoull(head.c_str(), &end, 16);
    return end == head.c_str() + length_digits ? length : ~std::uint64_t{0};
}

}  // namespace

SegmentWriter::SegmentWriter(const fs::path& folder, std::string_view plan) {
    for (int nth = 1; descriptor_ < 0; ++nth) {
        file_ = folder / fmt::format("{:04d}.runs", nth);
        descriptor_ =
            ::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ < 0 && (errno != EEXIST || nth == most_segments))
            throw CannotCreate(fmt::format("{}: cannot create: {}", file_.string(),
                                           std::strerror(errno)));
    }
    write(fmt::format("{}{:016x}\n", beginning(plan), std::time(nullptr)));
    sync_folder(folder);
}

SegmentWriter::~SegmentWriter() { ::close(descriptor_); }

void SegmentWriter::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(file_, "write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
        end_ += static_cast<std::uint64_t>(written);
    }
}

FileSpan SegmentWriter::append(std::string_view bytes) {
    const FileSpan span{end_ + head_bytes, bytes.size()};
    write(head_of(bytes).append(bytes));
    return span;
}

void SegmentWriter::sync() {
    if (::fdatasync(descriptor_) != 0) fail(file_, "sync");
}

SegmentReader::SegmentReader(const fs::path& file, std::string_view plan)
    : file_(file), descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat about {};
    if (descriptor_ < 0) fail(file_, "open");
    if (::fstat(descriptor_, &about) != 0) fail(file_, "read");
    size_ = static_cast<std::uint64_t>(about.st_size);
    written_ = about.st_mtime;
    const std::string begin = beginning(plan);
    const std::size_t line = begin.size() + time_digits + 1;
    // A process that was killed has not written its first line; after a power cut other
    // bytes may stand there, of which none was synced.
    if (size_ < line || read({0, kind.size()}) != kind) return;
    if (read({0, begin.size()}) != begin)
        throw WriteFailed(fmt::format("{}: is of another plan", file_.string()));
    begun_ = std::strtoll(read({begin.size(), time_digits}).c_str(), nullptr, 16);
    end_ = line;
}

SegmentReader::~SegmentReader() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

SegmentReader::SegmentReader(SegmentReader&& other) noexcept
    : file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      end_(other.end_),
      size_(other.size_),
      begun_(other.begun_),
      written_(other.written_) {}

bool SegmentReader::next(std::string& bytes, FileSpan& span) {
    if (end_ == 0 || size_ - end_ < head_bytes) return false;
    const std::string head = read({end_, head_bytes});
    span = {end_ + head_bytes, length_in(head)};
    if (span.length > size_ - span.begin) return false;
    bytes = read(span);
    if (head_of(bytes) != head) return false;
    end_ = span.begin + span.length;
    return true;
}

std::string SegmentReader::read(const FileSpan& span) const {
    std::string bytes(span.length, '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got =
            ::pread(descriptor_, bytes.data() + done, bytes.size() - done,
                    static_cast<off_t>(span.begin + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(file_, "read");
        if (got == 0)
            throw WriteFailed(fmt::format("{}: became shorter", file_.string()));
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

}  // namespace verbund
