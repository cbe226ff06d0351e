// An open file or folder, and the name under which it was opened. A name can be taken
// away, or given to another file, while a process still writes into the first one.
#pragma once

#include <filesystem>

namespace verbund {

class HeldFile {
public:
    // As open(2). Where that fails, is_open() is false and errno says why.
    HeldFile(const std::filesystem::path& name, int flags);
    // A file that is made when it is not there. Throws CannotCreate (io/files.hpp).
    static HeldFile created(const std::filesystem::path& name, int flags);
    ~HeldFile();
    HeldFile(HeldFile&& other) noexcept;
    HeldFile& operator=(HeldFile other) noexcept;

    const std::filesystem::path& name() const { return name_; }
    int descriptor() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

    // Whether the name still leads to this file.
    bool is_still_named() const;

    // Throws WriteFailed (io/files.hpp) when it does not: what was written is lost.
    void require_still_named() const;

private:
    std::filesystem::path name_;
    int descriptor_;
};

}  // namespace verbund
