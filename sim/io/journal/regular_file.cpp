#include "io/journal/regular_file.hpp"

#include "core/hash.hpp"
#include "io/files.hpp"
#include "io/machine_memory.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

int opened(const fs::path& file) {
    const int descriptor =
        ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) fail_writing(file, "open");
    return descriptor;
}

void read_into(char* to, const FileSpan& span, int descriptor, const fs::path& file) {
    for (std::uint64_t done = 0; done < span.length;) {
        const ssize_t got = ::pread(descriptor, to + done, span.length - done,
                                    static_cast<off_t>(span.begin + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail_writing(file, "read");
        if (got == 0)
            throw WriteFailed(fmt::format("{}: became shorter", file.string()));
        done += static_cast<std::uint64_t>(got);
    }
}

}  // namespace

RegularFile::RegularFile(const fs::path& file)
    : path_(file), descriptor_(opened(file)) {
    struct stat about {};
    const bool told = ::fstat(descriptor_, &about) == 0;
    const int reason = errno;
    if (told && S_ISREG(about.st_mode)) {
        size_ = static_cast<std::uint64_t>(about.st_size);
        written_ = about.st_mtime;
        return;
    }
    close();
    errno = reason;
    if (!told) fail_writing(file, "read");
    throw WriteFailed(fmt::format("{}: is no regular file", file.string()));
}

RegularFile::RegularFile(RegularFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_),
      written_(other.written_) {}

void RegularFile::close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

std::string RegularFile::read(const FileSpan& span) const {
    if (descriptor_ < 0) {
        const RegularFile again(path_);
        return again.read(span);
    }
    std::string bytes(span.length, '\0');
    read_into(bytes.data(), span, descriptor_, path_);
    return bytes;
}

// Bytes that are read as a whole must find room, and a file with holes may tell any size.
std::string RegularFile::fingerprint(const FileSpan& span) const {
    constexpr std::uint64_t most = 1u << 20;
    if (const std::uintmax_t memory = machine_memory();
        memory > 0 && span.length > memory)
        throw WriteFailed(
            fmt::format("{}: {} bytes belong together, more than there is "
                        "memory",
                        path_.string(), span.length));
    Fingerprint print;
    for (std::uint64_t done = 0; done < span.length;) {
        const std::string part =
            read({span.begin + done, std::min(most, span.length - done)});
        print.add(part.data(), part.size());
        done += part.size();
    }
    return print.text();
}

bool is_there(const fs::path& file) {
    std::error_code ignored;
    return fs::status(file, ignored).type() != fs::file_type::not_found;
}

std::string text_of_file(const fs::path& file, std::uint64_t most) {
    if (!is_there(file)) return "";
    const RegularFile opened(file);
    if (opened.size() > most)
        throw WriteFailed(
            fmt::format("{}: is too large: {} bytes", file.string(), opened.size()));
    return opened.read({0, opened.size()});
}

}  // namespace verbund
