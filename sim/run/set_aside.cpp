#include "run/set_aside.hpp"

#include "io/files.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

// Whether a folder holds earlier results. One without results.h5 was being filled when the
// run was killed, and is filled on, unless a file would be written over.
bool is_taken(const fs::path& earlier, const fs::path& folder,
              const std::vector<std::string>& names) {
    if (fs::exists(earlier) && !fs::is_directory(earlier)) return true;
    return fs::exists(earlier / "results.h5") ||
           std::ranges::any_of(names, [&](const std::string& name) {
               return fs::exists(folder / name) && fs::exists(earlier / name);
           });
}

}  // namespace

void set_aside(const fs::path& folder, const std::vector<std::string>& names,
               bool quiet) {
    int nth = 1;
    const auto earlier_folder = [&] { return folder / fmt::format("earlier-{}", nth); };
    while (is_taken(earlier_folder(), folder, names)) ++nth;
    const fs::path earlier = earlier_folder();
    make_folder(earlier);
    for (const std::string& name : names)
        if (fs::exists(folder / name)) move_file(folder / name, earlier / name);
    sync_folder(earlier);
    if (!quiet)
        fmt::print(stderr, "what was there before is kept in {}\n", earlier.string());
}

}  // namespace verbund
