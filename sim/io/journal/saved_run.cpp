#include "io/journal/saved_run.hpp"

#include "core/hash.hpp"
#include "io/files.hpp"
#include "io/journal/regular_file.hpp"
#include "state/bytes.hpp"

#include <cstdio>
#include <system_error>
#include <vector>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

std::string name_of(const RunKey& run) {
    return fmt::format("{}-{}-{}", run.strategy, run.point, run.replicate);
}

constexpr std::string_view stem = "saved-", ending = ".world";

fs::path file_of(const fs::path& journal, const RunKey& run) {
    return journal / fmt::format("{}{}{}", stem, name_of(run), ending);
}

// The line before the bytes: of what plan and run they are, and their fingerprint. The
// run too, because a file may be given the name of another.
std::string first_line(std::string_view plan, const RunKey& run,
                       std::string_view print) {
    return fmt::format("verbund world 2 {} {} {}\n", plan, name_of(run), print);
}

// The bytes that were saved; nothing when they are not those of the line before them.
std::optional<std::string> bytes_in(const RegularFile& file, std::string_view plan,
                                    const RunKey& run) {
    const std::uint64_t line = first_line(plan, run, Fingerprint().text()).size();
    if (file.size() < line) return std::nullopt;
    const FileSpan bytes{line, file.size() - line};
    if (file.read({0, line}) != first_line(plan, run, file.fingerprint(bytes)))
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

std::vector<RunKey> saved_in(const fs::path& journal) {
    std::error_code ignored;
    std::vector<RunKey> runs;
    for (const auto& entry : fs::directory_iterator(journal, ignored)) {
        RunKey run{};
        const std::string name = entry.path().filename();
        const int read = std::sscanf(name.c_str(), "saved-%d-%d-%d.world",
                                     &run.strategy, &run.point, &run.replicate);
        if (read == 3 && file_of(journal, run) == entry.path()) runs.push_back(run);
    }
    return runs;
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
    write_whole(file_of(journal, run), first_line(plan, run, print.text()) + bytes);
}

std::optional<SavedRun> read_saved(const fs::path& journal, const RunKey& run,
                                   std::string_view plan, const KeepingPolicy& policy) {
    if (!is_saved(journal, run)) return std::nullopt;
    if (const auto bytes = bytes_in(RegularFile(file_of(journal, run)), plan, run))
        if (auto saved = unpacked(*bytes)) return saved;
    policy.tell(fmt::format("{}: the saved world is damaged; its run begins anew",
                            file_of(journal, run).string()));
    remove_saved(journal, run);
    return std::nullopt;
}

bool is_saved(const fs::path& journal, const RunKey& run) {
    return is_there(file_of(journal, run));
}

std::size_t runs_saved_in(const fs::path& journal) { return saved_in(journal).size(); }

void remove_saved_where(const fs::path& journal,
                        const std::function<bool(const RunKey&)>& is_one) {
    for (const RunKey& run : saved_in(journal))
        if (is_one(run)) remove_saved(journal, run);
}

void remove_saved(const fs::path& journal, const RunKey& run) {
    std::error_code ignored;
    fs::remove(file_of(journal, run), ignored);
}

}  // namespace verbund
