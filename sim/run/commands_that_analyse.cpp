#include "run/told.hpp"

#include <CLI/CLI.hpp>

namespace verbund {

namespace {

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

void add_commands_that_analyse(CLI::App& app, Told& told) { add_coverage(app, told); }

}  // namespace verbund
