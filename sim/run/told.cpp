#include "run/told.hpp"
#include "run/shipped.hpp"

#include <CLI/CLI.hpp>

namespace verbund {

Format Told::format() const {
    if (json) return Format::json;
    if (csv) return Format::csv;
    return markdown ? Format::markdown : Format::text;
}

void add_threads(CLI::App& command, int& threads) {
    command.add_option("--threads", threads, "threads to use; all cores unless said")
        ->check(CLI::Range(1, most_threads));
}

void add_changes(CLI::App& command, ReadOptions& read) {
    read.shipped = shipped_scenarios();
    command
        .add_option("--set", read.set,
                    "change one thing of the scenario: key=value, as in "
                    "trust.forgetting=0.98 or weeks=104; may be given again")
        ->allow_extra_args(false);
    command.add_option("--replicates", read.replicates,
                       "replicates in place of the scenario's");
}

void add_scenario(CLI::App& command, RunOptions& options) {
    command
        .add_option("scenario", options.scenario,
                    "scenario file (TOML; see scenarios/README.md)")
        ->required();
    add_threads(command, options.threads);
    add_changes(command, options.read);
    command.add_option("--regions", options.read.regions_table,
                       "table of regions (CSV: name, x_km, y_km, inhabitants) in place "
                       "of the scenario's");
    command.add_flag("--json", options.json, "print the result as JSON");
}

void add_formats(CLI::App& command, Told& told) {
    command.add_flag("--markdown", told.markdown, "as a table for a document");
    command.add_flag("--json", told.json, "as JSON")->excludes("--markdown");
}

void add_csv(CLI::App& command, Told& told) {
    command.add_flag("--csv", told.csv, "as a tidy table in CSV")
        ->excludes("--json")
        ->excludes("--markdown");
}

}  // namespace verbund
