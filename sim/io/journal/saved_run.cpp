#include "io/journal/saved_run.hpp"

#include "core/hash.hpp"
#include "io/files.hpp"
#include "io/journal/regular_file.hpp"
#include "state/bytes.hpp"

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
std::string first_line(std::string_view plan, std::string_view print) {
    return fmt::format("verbund world 1 {} {}\n", plan, print);
}

// The bytes that were saved; nothing when they are not those of the line before them.
std::optional<std::string> bytes_in(const RegularFile& file, std::string_view plan) {
    const std::uint64_t line = first_line(plan, Fingerprint().text()).size();
    if (file.size() < line) return std::nullopt;
    const FileSpan bytes{line, file.size() - line};
    if (file.read({0, line}) != first_line(plan, file.fingerprint(bytes)))
        return std::nullopt;
    return file.read(bytes);
}

std::optional<SavedRun> unpacked(const std::string& bytes) {
    SavedRun saved;
    Unpacker unpack(bytes);
    unpack(saved.world);
    unpack(saved.recorder);
    if (!unpack.is_whole()) return std::nullopt;
    return saved;
}

}  // namespace

void write_saved(const fs::path& journal, const RunKey& run, std::string_view plan,
                 const SavedRun& saved) {
    Packer pack;
    pack(saved.world);
    pack(saved.recorder);
    const std::string bytes = pack.take();
    Fingerprint print;
    print.add(bytes.data(), bytes.size());
    write_whole(file_of(journal, run), first_line(plan, print.text()) + bytes);
}

std::optional<SavedRun> read_saved(const fs::path& journal, const RunKey& run,
                                   std::string_view plan, const KeepingPolicy& policy) {
    if (!is_saved(journal, run)) return std::nullopt;
    if (const auto bytes = bytes_in(RegularFile(file_of(journal, run)), plan))
        if (auto saved = unpacked(*bytes)) return saved;
    policy.tell(fmt::format("{}: the saved world is damaged; its run begins anew",
                            file_of(journal, run).string()));
    remove_saved(journal, run);
    return std::nullopt;
}

bool is_saved(const fs::path& journal, const RunKey& run) {
    return is_there(file_of(journal, run));
}

void remove_saved(const fs::path& journal, const RunKey& run) {
    std::error_code ignored;
    fs::remove(file_of(journal, run), ignored);
}

}  // namespace verbund
