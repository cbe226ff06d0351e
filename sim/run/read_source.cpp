#include "run/read_source.hpp"

#include "io/fault.hpp"
#include "run/outcomes_of_results.hpp"
#include "run/outcomes_of_table.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

bool is_results(const fs::path& place) {
    const std::string ending = place.extension().string();
    return ending == ".h5" || ending == ".hdf5" || ending == ".nc";
}

// The file that a folder stands for: results.h5, or runs.csv of an export.
fs::path file_in(const fs::path& place) {
    if (!fs::is_directory(place)) return place;
    for (const char* name : {"results.h5", "runs.csv"})
        if (fs::exists(place / name)) return place / name;
    throw InputMissing(
        place,
        "there is no results.h5 in it; the folder that `verbund run` has "
        "written, or a table in CSV");
}

OutcomeSource results_at(const SourceOptions& options) {
    if (!options.design.empty() || !options.kind.empty())
        throw ScenarioRefused(
            {{options.design.empty() ? "--kind" : "--design", 0, 0,
              "is of a table in CSV: results say themselves which points they have"}});
    return outcomes_of_results(StoredRuns(options.place), options.metrics);
}

// Each of them once, the first first.
std::vector<std::size_t> without_twins(const std::vector<std::size_t>& metrics) {
    std::vector<std::size_t> once;
    for (const std::size_t metric : metrics)
        if (std::ranges::find(once, metric) == once.end()) once.push_back(metric);
    return once;
}

}  // namespace

OutcomeSource read_outcome_source(const SourceOptions& options) {
    SourceOptions found = options;
    found.place = file_in(options.place);
    if (found.place.extension() == ".toml")
        throw ScenarioRefused(
            {{found.place.string(), 1, 1,
              fmt::format("file: is a scenario, which has no numbers yet; results of "
                          "`verbund run {}`",
                          found.place.string())}});
    OutcomeSource source =
        is_results(found.place) ? results_at(found) : outcomes_of_table(found);
    source.asked =
        without_twins(source.asked.empty() ? source.named.metrics : source.asked);
    return source;
}

}  // namespace verbund
