// One program at a time writes into a folder of results.
#pragma once

#include "io/journal/held_file.hpp"

#include <chrono>
#include <filesystem>
#include <stdexcept>

namespace verbund {

// Somebody else is at work there: exit 75. The text names the folder.
struct FolderBusy : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// `verbund status` holds a folder for an instant, to see whether somebody is at work.
inline constexpr std::chrono::milliseconds patience_with_a_look{200};

// A shard that begins while another ends, which looks whether it is the last one and has
// the folder alone for that, waits so long for it.
inline constexpr std::chrono::seconds patience_of_a_shard{30};

// Held until it is destroyed, or the process ends in whatever way. Shards of one sweep
// share the folder; everybody else has it alone.
class FolderLock {
public:
    enum Kind { alone, shared };

    // The folder must exist. Throws FolderBusy when another still holds it after some
    // time, CannotCreate or WriteFailed (io/files.hpp).
    FolderLock(const std::filesystem::path& folder, Kind kind,
               std::chrono::milliseconds patience = patience_with_a_look);

    // Lets the others go; true when nobody else is left and the folder is held alone.
    // Throws WriteFailed when that cannot be known.
    bool becomes_alone();

    // Throws WriteFailed when the folder or its lock was removed: then others may have
    // written there too, and what this process wrote may be gone.
    void require_still_named() const { file_.require_still_named(); }

private:
    HeldFile file_;
};

// Whether somebody has the folder alone. Changes nothing there; a folder that this user
// may not look into counts as not held.
bool is_held(const std::filesystem::path& folder);

}  // namespace verbund
