#include "run/told.hpp"

#include <fmt/core.h>
#include <CLI/CLI.hpp>

namespace verbund {

namespace {

void add_keeping(CLI::App& command, KeepingPolicy& keeping) {
    command
        .add_option("--save-every", keeping.save_every,
                    "seconds after which a run that is under way is saved, so that it "
                    "goes on from there; 600 unless said")
        ->check(CLI::NonNegativeNumber);
    command
        .add_option("--longest-run", keeping.longest_run,
                    "seconds after which a run counts as failed; none does unless said")
        ->check(CLI::PositiveNumber);
    command
        .add_option_function<std::string>(
            "--on-error",
            [&](const std::string& what) { keeping.goes_on = what == "continue"; },
            "stop: a run that fails ends the sweep, as it does unless said; continue: "
            "it is left out and named in failures.csv, of a shard in "
            "failures-i-of-n.csv")
        ->check(CLI::IsMember({"stop", "continue"}));
}

// An empty word is a variable of a script that nobody has set: the whole sweep, or the
// folder that is taken unless said, is not what was meant.
auto naming(const char* what) {
    return [what](const std::string& text) {
        return text.empty()
                   ? fmt::format("it names no {}; is a variable not set?", what)
                   : std::string();
    };
}

void add_shard(CLI::App& command, RunOptions& run) {
    CLI::Option* shard =
        command
            .add_option("--shard", run.shard,
                        "simulate a part of the runs into a folder that other machines "
                        "share: i/n with i from 0, several as 0,8-15/40, or auto as a "
                        "job array says")
            ->check(naming("shard"));
    command
        .add_option("--shard-offset", run.shard_offset,
                    "what is added to the index of a job array, with --shard auto/n")
        ->needs(shard);
}

void add_run(CLI::App& app, Told& told) {
    told.run.command_line = told.words;
    CLI::App* run = app.add_subcommand(
        "run",
        "simulate all runs of a scenario, write results.h5 and compare the strategies; "
        "`compare`, `robust` and `sensitivity` ask more of the results");
    add_scenario(*run, told.run);
    run->add_option("-o,--output", told.run.folder,
                    "folder for the results; results/<scenario> unless said")
        ->check(naming("folder"));
    run->add_flag("--quiet", told.run.quiet, "say nothing but errors");
    add_shard(*run, told.run);
    add_keeping(*run, told.run.keeping);
    run->callback([&] { told.command = [&] { return run_command(told.run); }; });
}

void add_merge(CLI::App& app, Told& told) {
    told.merge.command_line = told.words;
    CLI::App* command =
        app.add_subcommand("merge",
                           "write results.h5 of the runs that shards or a stopped "
                           "sweep have kept; what is "
                           "missing is named, and what is there goes into so-far/");
    command->add_option("results", told.merge.folder, "folder of the results")
        ->required();
    command->add_flag("--quiet", told.merge.quiet, "say nothing but errors");
    command->add_flag("--json", told.merge.json, "print the result as JSON");
    command->callback(
        [&] { told.command = [&] { return merge_command(told.merge); }; });
}

void add_status(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "status", "say how many runs of a sweep are done, and when the rest will be");
    command->add_option("results", told.status.folder, "folder of the results")
        ->required();
    command->add_flag("--json", told.status.json, "as JSON");
    command->callback(
        [&] { told.command = [&] { return status_command(told.status); }; });
}

void add_calibrate(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "calibrate", "seek the parameters of [calibrate] that give what was observed");
    command
        ->add_option("scenario", told.calibrate.scenario,
                     "scenario file with a table [calibrate]")
        ->required();
    command->add_option("-o,--output", told.calibrate.output,
                        "file for the posterior (CSV, a row a point); "
                        "results/<scenario>/posterior.csv unless said");
    add_changes(*command, told.calibrate.read);
    add_threads(*command, told.calibrate.threads);
    command->add_flag("--quiet", told.calibrate.quiet, "say nothing but errors");
    command->add_flag("--json", told.calibrate.json, "print the summary as JSON");
    command->callback(
        [&] { told.command = [&] { return calibrate_command(told.calibrate); }; });
}

void add_replay(CLI::App& app, Told& told) {
    told.replay.command_line = told.words;
    CLI::App* command = app.add_subcommand(
        "replay",
        "run one run of earlier results again, with more recording, and check that it "
        "is the same");
    command
        ->add_option("results", told.replay.results,
                     "folder of the results, or results.h5")
        ->required();
    command
        ->add_option("--run", told.replay.run,
                     "STRATEGY:POINT:REPLICATE, as in verbund:0:3, counted from 0")
        ->required();
    command
        ->add_option_function<std::string>(
            "--record",
            [&](const std::string& what) { told.replay.record_all = what == "all"; },
            "all: everything, every week; scenario: what the scenario says, which is "
            "done unless said")
        ->check(CLI::IsMember({"all", "scenario"}));
    command
        ->add_option("-o,--output", told.replay.output,
                     "folder for the run; replay in the folder of the results "
                     "unless said")
        ->check(naming("folder"));
    add_threads(*command, told.replay.threads);
    command->add_flag("--quiet", told.replay.quiet, "say nothing but errors");
    command->callback(
        [&] { told.command = [&] { return replay_command(told.replay); }; });
}

void add_diff(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "diff",
        "say in which week, for whom and in what two strategies part under the same "
        "luck");
    command
        ->add_option("source", told.diff.source,
                     "scenario file, or the folder of its results")
        ->required();
    command->add_option("--a", told.diff.a, "a strategy")->required();
    command->add_option("--b", told.diff.b, "another")->required();
    command
        ->add_option("--replicate", told.diff.replicate,
                     "replicate, counted from 0, which is the one unless said")
        ->check(CLI::Range(0, 999'999));
    command
        ->add_option(
            "--point", told.diff.point,
            "point of the design, counted from 0, which is the one unless said")
        ->check(CLI::Range(0, 9'999'999));
    add_changes(*command, told.diff.read);
    add_threads(*command, told.diff.threads);
    command->add_flag("--quiet", told.diff.quiet, "no progress");
    command->add_flag("--json", told.diff.json, "as JSON");
    command->callback([&] { told.command = [&] { return diff_command(told.diff); }; });
}

}  // namespace

void add_commands_that_run(CLI::App& app, Told& told) {
    add_run(app, told);
    add_merge(app, told);
    add_status(app, told);
    add_calibrate(app, told);
    add_replay(app, told);
    add_diff(app, told);
}

}  // namespace verbund
