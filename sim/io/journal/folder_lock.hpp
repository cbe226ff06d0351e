// One program at a time writes into a folder of results.
#pragma once

#include <filesystem>
#include <stdexcept>

namespace verbund {

// Somebody else is at work there: exit 75. The text names the folder.
struct FolderBusy : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Held until it is destroyed, or the process ends in whatever way. Shards of one sweep
// share the folder; everybody else has it alone.
class FolderLock {
public:
    enum Kind { alone, shared };

    // The folder must exist. Throws FolderBusy at once when another holds it,
    // CannotCreate or WriteFailed (io/files.hpp).
    FolderLock(const std::filesystem::path& folder, Kind kind);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    // Lets the others go; true when nobody else is left and the folder is held alone.
    bool becomes_alone();

private:
    int descriptor_;
};

}  // namespace verbund
