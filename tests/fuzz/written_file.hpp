// Readers that want a file get one in memory.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace verbund::fuzz {

class WrittenFile {
public:
    explicit WrittenFile(std::string_view text)
        : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) {
        while (!text.empty()) {
            const ssize_t written = ::write(descriptor_, text.data(), text.size());
            if (written <= 0) break;
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    ~WrittenFile() { ::close(descriptor_); }
    WrittenFile(const WrittenFile&) = delete;
    WrittenFile& operator=(const WrittenFile&) = delete;

    std::filesystem::path path() const {
        return "/proc/self/fd/" + std::to_string(descriptor_);
    }

private:
    int descriptor_;
};

}  // namespace verbund::fuzz
