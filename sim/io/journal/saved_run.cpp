#include "io/journal/saved_run.hpp"

#include "core/hash.hpp"
#include "io/files.hpp"
#include "state/bytes.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

fs::path file_of(const fs::path& journal, const RunKey& run) {
    return journal /
           fmt::format("saved-{}-{}-{}.world", run.strategy, run.point, run.replicate);
}

// The line before the bytes: of what plan they are, and their fingerprint.
std::string first_line(std::string_view plan, std::string_view bytes) {
    Fingerprint print;
    print.add(bytes.data(), bytes.size());
    return fmt::format("verbund world 1 {} {}\n", plan, print.text());
}

}  // namespace

void write_saved(const fs::path& journal, const RunKey& run, std::string_view plan,
                 const SavedRun& saved) {
    Packer pack;
    pack(saved.world);
    pack(saved.recorder);
    const std::string bytes = pack.take();
    write_whole(file_of(journal, run), first_line(plan, bytes) + bytes);
}

std::optional<SavedRun> read_saved(const fs::path& journal, const RunKey& run,
                                   std::string_view plan) {
    std::ifstream in(file_of(journal, run), std::ios::binary);
    std::string line;
    if (!std::getline(in, line)) return std::nullopt;
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    if (line + "\n" != first_line(plan, bytes)) return std::nullopt;
    SavedRun saved;
    Unpacker unpack(bytes);
    unpack(saved.world);
    unpack(saved.recorder);
    if (!unpack.is_whole()) return std::nullopt;
    return saved;
}

void remove_saved(const fs::path& journal, const RunKey& run) {
    std::error_code ignored;
    fs::remove(file_of(journal, run), ignored);
}

}  // namespace verbund
