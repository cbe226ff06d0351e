#include "io/journal/segment.hpp"

#include "core/hash.hpp"
#include "io/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

constexpr int most_segments = 1'000'000;
constexpr std::size_t length_digits = 16, print_digits = 32;
// "<length, 16 hexadecimal digits> <fingerprint, 32> " before each record.
constexpr std::size_t head_bytes = length_digits + print_digits + 2;
// Of a record, enough to know its run.
constexpr std::uint64_t start_bytes = 64;

// "verbund journal 1 <plan> <when it was begun>".
constexpr std::string_view kind = "verbund journal ";
std::string beginning(std::string_view plan) {
    return fmt::format("{}1 {} ", kind, plan);
}
constexpr std::size_t time_digits = 16;

std::string head_of(std::uint64_t length, std::string_view print) {
    return fmt::format("{:016x} {} ", length, print);
}

// What a segment is whose first line begins as one, but is not that of the plan.
[[noreturn]] void refuse(const fs::path& file, const std::string& line) {
    const bool is_later = line.substr(kind.size(), 2) != "1 ";
    throw WriteFailed(fmt::format(
        "{}: is of another {}, or its first line is damaged; move it away, and its "
        "runs are simulated again",
        file.string(), is_later ? "version of the journal" : "plan"));
}

// The length that a head says; more than any when it is none.
constexpr std::uint64_t no_length = ~std::uint64_t{0};
std::uint64_t length_in(const std::string& head) {
    char* end = nullptr;
    const std::uint64_t length = std::strtoull(head.c_str(), &end, 16);
    return end == head.c_str() + length_digits ? length : no_length;
}

}  // namespace

SegmentWriter::SegmentWriter(const fs::path& folder, std::string_view plan) {
    for (int nth = 1; descriptor_ < 0; ++nth) {
        file_ = folder / fmt::format("{:04d}.runs", nth);
        descriptor_ =
            ::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ < 0 && (errno != EEXIST || nth == most_segments))
            fail_creating(file_);
    }
    try {
        begin(plan);
    } catch (...) {  // or a full disk is filled with empty segments
        ::close(descriptor_);
        ::unlink(file_.c_str());
        throw;
    }
}

void SegmentWriter::begin(std::string_view plan) {
    write(fmt::format("{}{:016x}\n", beginning(plan), std::time(nullptr)));
    sync_folder(file_.parent_path());
}

SegmentWriter::~SegmentWriter() { ::close(descriptor_); }

void SegmentWriter::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail_writing(file_, "write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void SegmentWriter::append(std::string_view bytes) {
    Fingerprint print;
    print.add(bytes.data(), bytes.size());
    write(head_of(bytes.size(), print.text()).append(bytes));
}

void SegmentWriter::sync() {
    if (::fdatasync(descriptor_) != 0) fail_writing(file_, "sync");
}

SegmentReader::SegmentReader(const fs::path& file, std::string_view plan)
    : file_(file) {
    const std::string begin = beginning(plan);
    const std::size_t line = begin.size() + time_digits + 1;
    // A process that was killed has not written its first line, and so kept nothing;
    // after a power cut other bytes may stand there, of which none was synced.
    if (file_.size() < line) return;
    size_ = file_.size();
    torn_end_ = line;
    const std::string there = read({0, begin.size()});
    if (!there.starts_with(kind)) return;
    if (there != begin) refuse(file, there);
    begun_ = std::strtoll(read({begin.size(), time_digits}).c_str(), nullptr, 16);
    end_ = line;
}

bool SegmentReader::next(std::string& start, FileSpan& span, const Wanted& wanted) {
    while (end_ > 0 && size_ - end_ >= head_bytes) {
        const std::string head = read({end_, head_bytes});
        span = {end_ + head_bytes, length_in(head)};
        if (span.length > size_ - span.begin) return false;
        start = read({span.begin, std::min(span.length, start_bytes)});
        end_ = span.begin + span.length;
        if (wanted && !wanted(start)) continue;
        if (head_of(span.length, file_.fingerprint(span)) == head) return true;
        stepped_over_.push_back(start);
    }
    return false;
}

bool SegmentReader::next_torn(std::string& start) {
    if (told_ < stepped_over_.size()) {
        start = stepped_over_[told_++];
        return true;
    }
    torn_end_ = std::max(torn_end_, end_);
    if (size_ - torn_end_ < head_bytes) return false;
    const std::uint64_t length = length_in(read({torn_end_, head_bytes}));
    if (length == no_length) return false;
    const std::uint64_t begin = torn_end_ + head_bytes;
    const std::uint64_t there = std::min(length, size_ - begin);
    start = read({begin, std::min(there, start_bytes)});
    torn_end_ = begin + there;
    return true;
}

}  // namespace verbund
