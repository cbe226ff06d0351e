// Some shards of a sweep, in a folder that the others share.
#pragma once

#include "io/journal/folder_lock.hpp"
#include "run/shard.hpp"
#include "run/sweep.hpp"

namespace verbund {

// Simulates what is not in the journal yet of some shards. Runs that fail, where the
// policy goes on without them, are named in a file for each shard. Returns how many there
// are. Throws FolderBusy when another simulates some of these runs, and WriteFailed when
// the folder was taken away meanwhile, with what was kept there.
std::size_t complete_shards(const Sweep& sweep, const Shards& shards,
                            const FolderLock& lock);

}  // namespace verbund
