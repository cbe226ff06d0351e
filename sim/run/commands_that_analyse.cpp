#include "run/told.hpp"

#include <CLI/CLI.hpp>

#include <fmt/core.h>

namespace verbund {

namespace {

// Where the numbers come from.
void add_source(CLI::App& command, SourceOptions& source) {
    command
        .add_option(
            "source", source.place,
            "folder of results, results.h5, or a table of anybody's runs (CSV: "
            "strategy, point, replicate, metric, value; see analysis/README.md)")
        ->required();
    command.add_option("--design", source.design,
                       "points of a table (CSV: a column an input, a row a point); "
                       "TABLE.design.csv beside TABLE.csv unless said");
    command.add_option(
        "--kind", source.kind,
        "how the points of a table were made, where their order matters: "
        "morris or saltelli");
}

void add_baseline(CLI::App& command, std::string& baseline) {
    command.add_option("--baseline", baseline,
                       "strategy to compare with; as [compare] says unless said, else "
                       "the first");
}

constexpr const char* metric_text =
    "metric: METRIC, METRIC@WINDOW or METRIC@WINDOW@REGION, as in late_share@last26; "
    "over the last 52 weeks and all regions unless said";

void add_compare(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "compare", "say how strategies differ, and how sure that is");
    CompareOptions& options = told.compare;
    add_source(*command, options.source);
    add_baseline(*command, options.baseline);
    command
        ->add_option("--strategy", options.strategies,
                     "strategy to compare with the baseline; all unless said; may be "
                     "given again")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--metric", options.source.metrics,
            fmt::format("{}; those of [compare] unless said; may be given again",
                        metric_text))
        ->allow_extra_args(false);
    command
        ->add_option("--confidence", options.confidence,
                     "with which all intervals hold together; .95 unless said here or "
                     "in [compare]")
        ->check(CLI::Range(0.5, 0.9999));
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
    add_source(*command, options.source);
    add_baseline(*command, options.baseline);
    command->add_option("--strategy", options.strategy,
                        "one strategy; all unless said");
    command
        ->add_option(
            "--metric", options.metrics,
            fmt::format("{}; those of [compare] unless said; may be given again",
                        metric_text))
        ->allow_extra_args(false);
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
    add_source(*command, options.source);
    add_baseline(*command, options.baseline);
    command->add_option("--strategy", options.strategy,
                        "one strategy; every other than the baseline unless said");
    command->add_option(
        "--metric", options.metric,
        fmt::format("{}; the primary one of [compare] unless said", metric_text));
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
    command
        ->add_option("--experiments", told.coverage.experiments,
                     "experiments of each question; 10000 unless said")
        ->check(CLI::Range(1, 100'000'000));
    add_threads(*command, told.coverage.threads);
    command->add_flag("--quiet", told.coverage.quiet, "no progress");
    command->add_flag("--json", told.coverage.json, "as JSON");
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
