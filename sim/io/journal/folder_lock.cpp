#include "io/journal/folder_lock.hpp"

#include "io/files.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

fs::path lock_of(const fs::path& folder) { return folder / ".lock"; }

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

[[noreturn]] void fail_locking(const HeldFile& file) {
    throw WriteFailed(
        fmt::format("{}: cannot lock: {}", file.name().string(), std::strerror(errno)));
}

HeldFile taken(const fs::path& folder, int kind, std::chrono::milliseconds patience) {
    HeldFile file = HeldFile::created(lock_of(folder), O_RDWR);
    if (take(file.descriptor(), kind, patience)) return file;
    if (errno != EWOULDBLOCK) fail_locking(file);
    throw FolderBusy(fmt::format(
        "{}: another verbund writes there; wait for it, or name another folder with "
        "-o. Nothing was run or written",
        folder.string()));
}

}  // namespace

// The lock of a file that was removed between opening and locking keeps nobody out.
FolderLock::FolderLock(const fs::path& folder, Kind kind,
                       std::chrono::milliseconds patience)
    : file_(taken(folder, kind == shared ? LOCK_SH : LOCK_EX, patience)) {
    constexpr int most_times = 10;
    for (int times = 1; !file_.is_still_named() && times < most_times; ++times)
        file_ = taken(folder, kind == shared ? LOCK_SH : LOCK_EX, patience);
    file_.require_still_named();
}

// Each lets go first and asks then: of several that end at once, the last to ask finds
// nobody else.
bool FolderLock::becomes_alone() {
    ::flock(file_.descriptor(), LOCK_UN);
    if (take(file_.descriptor(), LOCK_EX, patience_with_a_look)) return true;
    if (errno != EWOULDBLOCK) fail_locking(file_);
    return false;
}

bool is_held(const fs::path& folder) {
    const HeldFile file(lock_of(folder), O_RDONLY | O_NONBLOCK);
    return file.is_open() && !take(file.descriptor(), LOCK_SH, {}) &&
           errno == EWOULDBLOCK;
}

}  // namespace verbund
