#include "io/journal/folder_lock.hpp"

#include "io/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/core.h>

namespace verbund {

FolderLock::FolderLock(const std::filesystem::path& folder, Kind kind) {
    const std::filesystem::path file = folder / ".lock";
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        throw CannotCreate(
            fmt::format("{}: cannot create: {}", file.string(), std::strerror(errno)));
    if (::flock(descriptor_, (kind == shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0)
        return;
    const int reason = errno;
    ::close(descriptor_);
    if (reason != EWOULDBLOCK)
        throw WriteFailed(
            fmt::format("{}: cannot lock: {}", file.string(), std::strerror(reason)));
    throw FolderBusy(fmt::format(
        "{}: another verbund writes there; wait for it, or name another folder with "
        "-o. Nothing was run or written",
        folder.string()));
}

FolderLock::~FolderLock() { ::close(descriptor_); }

// Each lets go first and asks then: of several that end at once, the last to ask finds
// nobody else.
bool FolderLock::becomes_alone() {
    ::flock(descriptor_, LOCK_UN);
    return ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
}

}  // namespace verbund
