#include "run/results_folder.hpp"

#include "io/files.hpp"
#include "io/guarded_text.hpp"
#include "io/scenario/scenario_writer.hpp"

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

void keep_earlier(const fs::path& folder, bool quiet) {
    const fs::path results = folder / "results.h5";
    if (!fs::exists(results)) return;
    const fs::path earlier = folder / "results.previous.h5";
    fs::rename(results, earlier);
    if (!quiet)
        fmt::print(stderr, "earlier results are kept as {}\n", earlier.string());
}

void write_resolved(const fs::path& folder, const Scenario& scenario) {
    const fs::path file = folder / "resolved.toml";
    const std::string text = resolved_text(scenario);
    if (text.size() <= most_scenario_bytes)
        write_whole(file, text);
    else
        fs::remove(file);
}

}  // namespace verbund
