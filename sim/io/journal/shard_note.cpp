#include "io/journal/shard_note.hpp"

#include "io/files.hpp"

#include <fstream>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr const char* note_file = "shards.txt";

}  // namespace

void note_shards(const std::filesystem::path& journal, std::size_t shards) {
    if (shards_noted(journal) != shards)
        write_whole(journal / note_file, fmt::format("{}\n", shards));
}

std::size_t shards_noted(const std::filesystem::path& journal) {
    std::ifstream in(journal / note_file);
    std::size_t shards = 0;
    return in >> shards && shards > 0 ? shards : 1;
}

}  // namespace verbund
