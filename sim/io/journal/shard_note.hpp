// Into how many shards the runs of a journal were divided, so that those that are
// missing can be named.
#pragma once

#include <cstddef>
#include <filesystem>

namespace verbund {

// Throws CannotCreate or WriteFailed (io/files.hpp).
void note_shards(const std::filesystem::path& journal, std::size_t shards);

// 1 when nothing is noted. Throws WriteFailed when that cannot be read.
std::size_t shards_noted(const std::filesystem::path& journal);

}  // namespace verbund
