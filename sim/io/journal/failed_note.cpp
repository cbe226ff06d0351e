#include "io/journal/failed_note.hpp"

#include "io/files.hpp"
#include "io/journal/held_file.hpp"
#include "io/journal/regular_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <sstream>
#include <string>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

constexpr const char* note_file = "failed.txt";
constexpr std::uint64_t most_note_bytes = std::uint64_t{1} << 30;

}  // namespace

// A line is appended by one write, so that those of several processes do not mix.
void note_failed(const fs::path& journal, const RunKey& run) {
    const HeldFile file = HeldFile::created(journal / note_file, O_WRONLY | O_APPEND);
    const std::string line =
        fmt::format("{} {} {}\n", run.strategy, run.point, run.replicate);
    if (::write(file.descriptor(), line.data(), line.size()) !=
        static_cast<ssize_t>(line.size()))
        fail_writing(file.name(), "write");
}

// A line that was not written whole is none.
std::vector<RunKey> failed_noted(const fs::path& journal) {
    std::istringstream lines(text_of_file(journal / note_file, most_note_bytes));
    std::vector<RunKey> failed;
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
        std::istringstream words(line);
        RunKey run{};
        const bool is_run = bool(words >> run.strategy >> run.point >> run.replicate);
        if (is_run && words.peek() == EOF) failed.push_back(run);
    }
    return failed;
}

}  // namespace verbund
