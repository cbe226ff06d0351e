#include "io/journal/held_file.hpp"

#include "io/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include <fmt/core.h>

namespace verbund {

HeldFile::HeldFile(const std::filesystem::path& name, int flags)
    : name_(name), descriptor_(::open(name.c_str(), flags | O_CLOEXEC, 0666)) {}

HeldFile HeldFile::created(const std::filesystem::path& name, int flags) {
    HeldFile file(name, flags | O_CREAT);
    if (!file.is_open()) fail_creating(name);
    return file;
}

HeldFile::~HeldFile() {
    if (is_open()) ::close(descriptor_);
}

HeldFile::HeldFile(HeldFile&& other) noexcept
    : name_(std::move(other.name_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

HeldFile& HeldFile::operator=(HeldFile other) noexcept {
    std::swap(name_, other.name_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

bool HeldFile::is_still_named() const {
    struct stat held {
    }, named{};
    return ::fstat(descriptor_, &held) == 0 && ::stat(name_.c_str(), &named) == 0 &&
           held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

void HeldFile::require_still_named() const {
    if (!is_still_named())
        throw WriteFailed(fmt::format(
            "{}: was removed or replaced while verbund wrote there; runs may be lost. "
            "The same command again simulates what is missing",
            name_.string()));
}

}  // namespace verbund
