#include "run/shard_claim.hpp"

#include "io/files.hpp"
#include "io/journal/folder_lock.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstring>

#include <fmt/core.h>

namespace verbund {

namespace {

std::filesystem::path claims_of(const std::filesystem::path& folder) {
    return folder / ".shards";
}

}  // namespace

ShardClaim::ShardClaim(const std::filesystem::path& folder, const Plan& plan,
                       const Shards& shards)
    : file_(HeldFile::created(claims_of(folder), O_RDWR)) {
    for (const std::size_t shard : shards.which)
        claim(first_place(plan, shard, shards.of),
              first_place(plan, shard + 1, shards.of));
}

// A byte of the file stands for each place in the plan. It need not be there.
void ShardClaim::claim(std::size_t first, std::size_t end) const {
    if (first == end) return;  // a length of 0 would be all that follows
    struct flock places {};
    places.l_type = F_WRLCK;
    places.l_whence = SEEK_SET;
    places.l_start = static_cast<off_t>(first);
    places.l_len = static_cast<off_t>(end - first);
    if (::fcntl(file_.descriptor(), F_OFD_SETLK, &places) == 0) return;
    if (errno != EAGAIN && errno != EACCES)
        throw WriteFailed(fmt::format("{}: cannot lock: {}", file_.name().string(),
                                      std::strerror(errno)));
    throw FolderBusy(fmt::format(
        "{}: another verbund simulates runs of this shard; wait for it. Nothing was "
        "run or written",
        file_.name().parent_path().string()));
}

bool any_shard_is_claimed(const std::filesystem::path& folder) {
    const HeldFile file(claims_of(folder), O_RDONLY | O_NONBLOCK);
    struct flock all {};  // all places, from the first on
    all.l_type = F_WRLCK;
    all.l_whence = SEEK_SET;
    return file.is_open() && ::fcntl(file.descriptor(), F_OFD_GETLK, &all) == 0 &&
           all.l_type != F_UNLCK;
}

}  // namespace verbund
