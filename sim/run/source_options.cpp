#include "run/source_options.hpp"

#include <CLI/CLI.hpp>

#include <fmt/core.h>

namespace verbund {

CLI::Option* add_source(CLI::App& command, SourceOptions& source) {
    return command.add_option(
        "source", source.place,
        "folder of results, results.h5, or a table of anybody's runs (CSV: strategy, "
        "point, replicate, metric, value; see analysis/README.md)");
}

void add_source_with_design(CLI::App& command, SourceOptions& source) {
    add_source(command, source)->required();
    command.add_option("--design", source.design,
                       "points of a table (CSV: a column an input, a row a point); "
                       "TABLE.design.csv beside TABLE.csv unless said");
    command
        .add_option(
            "--kind", source.kind,
            "how the points of a table were made, where their order matters; as "
            "its design says unless said")
        ->check(CLI::IsMember({"morris", "saltelli", "other"}));
}

void add_baseline(CLI::App& command, std::string& baseline) {
    command.add_option("--baseline", baseline,
                       "strategy to compare with; as [compare] says unless said, else "
                       "the first");
}

void add_pairs(CLI::App& command, PairsAsked& pairs) {
    add_baseline(command, pairs.baseline);
    command
        .add_option("--strategy", pairs.strategies,
                    "strategy to compare with the baseline; all unless said; may be "
                    "given again")
        ->allow_extra_args(false);
}

std::string metric_text(const char* usual) {
    return fmt::format(
        "METRIC, METRIC@WINDOW or METRIC@WINDOW@REGION, as in late_share@last26; "
        "without a window the last 52 weeks, or all of fewer, without a region all "
        "regions. "
        "{}",
        usual);
}

void add_metrics(CLI::App& command, std::vector<std::string>& metrics,
                 const char* usual) {
    command
        .add_option("--metric", metrics, metric_text(usual) + "; may be given again")
        ->allow_extra_args(false);
}

}  // namespace verbund
