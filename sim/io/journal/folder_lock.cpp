#include "io/journal/folder_lock.hpp"

#include "io/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include <fmt/core.h>

namespace verbund {

namespace {

// Whether the lock was taken; if not, errno says why.
bool take(int descriptor, int kind, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds pause{20};
    while (::flock(descriptor, kind | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno != EWOULDBLOCK || patience <= patience.zero()) return false;
        std::this_thread::sleep_for(pause);
        patience -= pause;
    }
    return true;
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder, Kind kind,
                       std::chrono::milliseconds patience) {
    const std::filesystem::path file = folder / ".lock";
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        throw CannotCreate(
            fmt::format("{}: cannot create: {}", file.string(), std::strerror(errno)));
    if (take(descriptor_, kind == shared ? LOCK_SH : LOCK_EX, patience)) return;
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
// nobody else. A program that looks whether another is at work holds the folder for an
// instant.
bool FolderLock::becomes_alone() {
    constexpr std::chrono::milliseconds instants{200};
    ::flock(descriptor_, LOCK_UN);
    return take(descriptor_, LOCK_EX, instants);
}

}  // namespace verbund
