#include "run/source_options.hpp"
#include "run/told.hpp"
#include "study/who_gains.hpp"

#include <CLI/CLI.hpp>

#include <fmt/ranges.h>

namespace verbund {

namespace {

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
    add_metrics(*command, options.source.metrics, "Those of [compare] unless said");
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
    add_metrics(*command, options.metrics, "Those of [compare] unless said");
    command
        ->add_option("--levels", options.levels,
                     "levels of trajectories; as the design says unless said, else 4")
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
    command->add_option("--metric", options.metric,
                        metric_text("The primary one of [compare] unless said"));
    command->add_option(
        "--threshold", options.threshold,
        "what is good enough, in the unit of the metric (a share from 0 to 1); "
        "default: as good as the baseline");
    command->add_flag("--less", options.less, "less of the metric is better");
    add_formats(*command, told);
    add_csv(*command, told);
    command->callback([&] {
        told.robust.format = told.format();
        told.command = [&] { return robust_command(told.robust); };
    });
}

void add_export(CLI::App& app, Told& told) {
    CLI::App* command =
        app.add_subcommand("export", "write results as tables that other tools read");
    ExportOptions& options = told.exported;
    command
        ->add_option("results", options.results, "folder of the results, or results.h5")
        ->required();
    command
        ->add_option_function<std::string>(
            "--format",
            [&](const std::string& name) {
                options.behaviorspace = name == "behaviorspace";
            },
            "csv: runs.csv, series.csv and what lies beside them, which is done unless "
            "said; behaviorspace: table.csv, as NetLogo writes it")
        ->check(CLI::IsMember({"csv", "behaviorspace"}));
    add_metrics(*command, options.metrics, "In runs.csv besides those of [compare]");
    command->add_option("-o,--output", options.folder, "folder for the files")
        ->required();
    command->callback(
        [&] { told.command = [&] { return export_command(told.exported); }; });
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
    add_metrics(*command, options.source.metrics,
                "The primary one of [compare] unless said");
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
    add_export(app, told);
}

}  // namespace verbund
