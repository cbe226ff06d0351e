#include "io/journal/shard_note.hpp"

#include "io/files.hpp"
#include "io/journal/regular_file.hpp"

#include <sstream>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr const char* note_file = "shards.txt";
constexpr std::uint64_t most_note_bytes = 4096;

}  // namespace

void note_shards(const std::filesystem::path& journal, std::size_t shards) {
    if (shards_noted(journal) != shards)
        write_whole(journal / note_file, fmt::format("{}\n", shards));
}

std::size_t shards_noted(const std::filesystem::path& journal) {
    std::istringstream in(text_of_file(journal / note_file, most_note_bytes));
    std::size_t shards = 0;
    return in >> shards && shards > 0 ? shards : 1;
}

}  // namespace verbund
