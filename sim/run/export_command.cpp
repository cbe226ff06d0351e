// Results as files of other tools.
#include "io/design_csv.hpp"
#include "io/files.hpp"
#include "run/behaviorspace_export.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/outcomes_of_results.hpp"
#include "run/tidy_export.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

void refuse_existing(const fs::path& folder, const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (const fs::path file = folder / name; fs::exists(file))
            throw CannotCreate(fmt::format(
                "{}: is there already and stays as it is; name another folder",
                file.string()));
}

std::vector<std::string> write_tidy(const StoredRuns& runs,
                                    const ExportOptions& options) {
    const OutcomeSource source = outcomes_of_results(runs, options.metrics);
    const Design& design = runs.scenario().design;
    std::vector<std::string> names{"runs.csv", "runs.compare.csv", "series.csv"};
    if (!design.columns.empty()) names.emplace_back("runs.design.csv");
    refuse_existing(options.folder, names);
    make_folder(options.folder);
    write_runs_csv(options.folder / names[0], source.outcomes);
    write_whole(options.folder / names[1], named_csv(source));
    write_series_csv(options.folder / names[2], runs);
    if (!design.columns.empty())
        write_whole(options.folder / names[3], design_csv(design));
    return names;
}

}  // namespace

int export_command(const ExportOptions& options) {
    const StoredRuns runs(options.results);
    std::vector<std::string> names{"table.csv"};
    if (options.behaviorspace) {
        refuse_existing(options.folder, names);
        make_folder(options.folder);
        write_behaviorspace(options.folder / names[0], runs);
    } else {
        names = write_tidy(runs, options);
    }
    fmt::print("{}: {}\n", options.folder.string(), fmt::join(names, ", "));
    return exit_done;
}

}  // namespace verbund
