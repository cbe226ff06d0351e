// Runs that one shard simulates, and no other at the same time: a shard that was started
// twice would simulate everything twice.
#pragma once

#include "io/journal/held_file.hpp"
#include "run/shard.hpp"

#include <filesystem>

namespace verbund {

// Held until it is destroyed, or the process ends in whatever way.
class ShardClaim {
public:
    // Claims the runs of some shards, by their places in the plan, so that shards of
    // another division are seen too. Throws FolderBusy (io/journal/folder_lock.hpp) when
    // another has some of them, CannotCreate or WriteFailed (io/files.hpp).
    ShardClaim(const std::filesystem::path& folder, const Plan& plan,
               const Shards& shards);

private:
    HeldFile file_;

    void claim(std::size_t first, std::size_t end) const;
};

// Whether somebody simulates shards in a folder. Changes nothing there; a folder that this
// user may not look into has nobody.
bool any_shard_is_claimed(const std::filesystem::path& folder);

}  // namespace verbund
