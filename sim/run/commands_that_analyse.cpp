#include "run/told.hpp"
#include "study/who_gains.hpp"

#include <CLI/CLI.hpp>

#include <fmt/ranges.h>

namespace verbund {

namespace {

// Where the numbers come from.
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
    command.add_option("--kind", source.kind,
                       "how the points of a table were made, where their order "
                       "matters: morris or saltelli");
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

constexpr const char* metric_text =
    "METRIC, METRIC@WINDOW or METRIC@WINDOW@REGION, as in late_share@last26; without "
    "a window the last 52 weeks, without a region all of them";

void add_metrics(CLI::App& command, std::vector<std::string>& metrics,
                 const char* usual) {
    command
        .add_option(
            "--metric", metrics,
            fmt::format("{}. {} unless said; may be given again", metric_text, usual))
        ->allow_extra_args(false);
}

// A group has one number: its income.
void add_who(CLI::App& command, std::string& who) {
    std::vector<std::string> names;
    for (const GroupText& text : groups) names.emplace_back(text.name);
    command
        .add_option("--who", who,
                    fmt::format("what a group of freelancers earns, who are the same "
                                "under both strategies: {}; of results with a panel",
                                fmt::join(names, ", ")))
        ->check(CLI::IsMember(names))
        ->excludes("--metric");
}

void add_compare(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "compare", "say how strategies differ, and how sure that is");
    CompareOptions& options = told.compare;
    add_source_with_design(*command, options.source);
    add_pairs(*command, options.pairs);
    add_metrics(*command, options.source.metrics, "Those of [compare]");
    command
        ->add_option("--confidence", options.confidence,
                     "with which all intervals hold together; .95 unless said here or "
                     "in [compare]")
        ->check(CLI::Range(0.5, 0.9999));
    add_who(*command, options.who);
    add_formats(*command, told);
    add_csv(*command, told);
    command->callback([&] {
        told.compare.format = told.format();
        told.command = [&] { return compare_command(told.compare); };
    });
}

void add_sensitivity(CLI::App& app, Told& told) {
    CLI::App* command =
        app.add_subcommand("sensitivity", "say what drives the metrics of a sweep");
    SensitivityOptions& options = told.sensitivity;
    add_source_with_design(*command, options.source);
    add_baseline(*command, options.baseline);
    command->add_option("--strategy", options.strategy,
                        "one strategy; all unless said");
    add_metrics(*command, options.metrics, "Those of [compare]");
    command
        ->add_option("--levels", options.levels,
                     "levels of a design of trajectories; 4 unless said")
        ->check(CLI::Range(2, 1000));
    command
        ->add_option("--resamples", options.resamples,
                     "resamples behind an interval; 1000 unless said")
        ->check(CLI::Range(100, 1'000'000));
    add_formats(*command, told);
    add_csv(*command, told);
    command->callback([&] {
        told.sensitivity.format = told.format();
        told.command = [&] { return sensitivity_command(told.sensitivity); };
    });
}

void add_robust(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "robust",
        "say which strategy holds up over the points of a design and where the others "
        "lose; of assumptions, what the difference rests on");
    RobustOptions& options = told.robust;
    add_source_with_design(*command, options.source);
    add_baseline(*command, options.baseline);
    command->add_option("--strategy", options.strategy,
                        "one strategy; every other than the baseline unless said");
    command->add_option(
        "--metric", options.metric,
        fmt::format("{}. The primary one of [compare] unless said", metric_text));
    command->add_option(
        "--threshold", options.threshold,
        "what is good enough; to be as good as the baseline unless said");
    command->add_flag("--less", options.less, "less of the metric is better");
    add_formats(*command, told);
    add_csv(*command, told);
    command->callback([&] {
        told.robust.format = told.format();
        told.command = [&] { return robust_command(told.robust); };
    });
}

void add_coverage(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "coverage", "measure how often the rules of comparing and stopping are right");
    CoverageOptions& options = told.coverage;
    add_source(*command, options.source)
        ->description(
            "folder of results, results.h5, or a table (CSV), whose differences are "
            "taken for the law; three known laws unless said");
    add_pairs(*command, options.pairs);
    add_metrics(*command, options.source.metrics, "The primary one of [compare]");
    command
        ->add_option("--experiments", options.experiments,
                     "experiments of each question; 10000 unless said")
        ->check(CLI::Range(1, 100'000'000));
    add_threads(*command, options.threads);
    command->add_flag("--quiet", options.quiet, "no progress");
    command->add_flag("--json", options.json, "as JSON");
    command->callback(
        [&] { told.command = [&] { return coverage_command(told.coverage); }; });
}

}  // namespace

void add_commands_that_analyse(CLI::App& app, Told& told) {
    add_compare(app, told);
    add_sensitivity(app, told);
    add_robust(app, told);
    add_coverage(app, told);
}

}  // namespace verbund
