#include "run/command_line.hpp"

#include "evidence/effects/ideas.hpp"
#include "evidence/facts/facts.hpp"
#include "evidence/oracles/oracles.hpp"
#include "io/build.hpp"
#include "io/did_you_mean.hpp"
#include "run/commands.hpp"
#include "run/completion.hpp"
#include "run/exit_code.hpp"
#include "run/shipped.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <functional>

#include <fmt/core.h>

namespace verbund {

namespace {

// What a command has been told, and what it does with it. CLI11 fills it while it reads
// the words, so it outlives the reading.
struct Told {
    NewOptions fresh;
    RunOptions run, check;
    VerifyOptions verify;
    EffectOptions effects;
    FactOptions facts;
    CalibrateOptions calibrate;
    ReplayOptions replay;
    DiffOptions diff;
    CoverageOptions coverage;
    std::vector<std::string> ideas;
    std::string list;
    bool json = false, markdown = false;
    std::function<int()> command;

    Format format() const {
        if (json) return Format::json;
        return markdown ? Format::markdown : Format::text;
    }
};

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

void add_formats(CLI::App& command, Told& told) {
    command.add_flag("--markdown", told.markdown, "as a table for a document");
    command.add_flag("--json", told.json, "as JSON");
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

void add_new(CLI::App& app, Told& told) {
    CLI::App* fresh = app.add_subcommand(
        "new", "write a first scenario, with a comment on every line");
    fresh
        ->add_option("regions", told.fresh.regions,
                     "regions with their freelancers: NAME=FREELANCERS, as in "
                     "Kassel=160 \"Bad Hersfeld=40\"")
        ->required();
    fresh->add_option("--regions", told.fresh.table,
                      "table with their places and inhabitants (CSV: name, x_km, y_km, "
                      "inhabitants)");
    fresh->add_option("-o,--output", told.fresh.file, "file to write; it must be new")
        ->required();
    fresh->callback([&] { told.command = [&] { return new_command(told.fresh); }; });
}

void add_run(CLI::App& app, Told& told, int argc, char** argv) {
    told.run.command_line.assign(argv, argv + argc);
    CLI::App* run = app.add_subcommand(
        "run", "simulate all runs of a scenario and write results.h5");
    add_scenario(*run, told.run);
    run->add_option("-o,--output", told.run.folder,
                    "folder for the results; results/<scenario> unless said");
    run->add_flag("--quiet", told.run.quiet, "say nothing but errors");
    run->callback([&] { told.command = [&] { return run_command(told.run); }; });
}

void add_check(CLI::App& app, Told& told) {
    CLI::App* check = app.add_subcommand(
        "check", "validate a scenario and print the plan: runs, time, memory, disk");
    add_scenario(*check, told.check);
    check->add_option("--design", told.check.design,
                      "file to write the points of the design to (CSV)");
    check->callback([&] { told.command = [&] { return check_command(told.check); }; });
}

void add_verify(CLI::App& app, Told& told) {
    CLI::App* verify =
        app.add_subcommand("verify", "check the model against its known answers");
    std::vector<std::string> names;
    for (const Oracle& oracle : oracles()) names.push_back(oracle.name);
    verify
        ->add_option("case", told.verify.cases,
                     "known answers to verify, as in O9; all unless said")
        ->check(CLI::IsMember(names));
    verify->add_flag("--long", told.verify.longer,
                     "ten times the replicates, and the rows that take longer");
    add_threads(*verify, told.verify.threads);
    verify->add_flag("--quiet", told.verify.quiet, "no progress");
    verify->add_flag("--json", told.verify.json, "as JSON");
    verify->callback([&] {
        told.verify.folder = shipped_scenarios() / "verify";
        told.command = [&] { return verify_command(told.verify); };
    });
}

// What is wrong with the name of a concept, or nothing.
std::string fault_of_idea(const std::string& name) {
    for (int number = 1; number <= most_ideas; ++number)
        if (name == name_of_idea(number)) return "";
    return fmt::format("{} is no concept; S1 … S{} are", name, most_ideas);
}

void add_effects(CLI::App& app, Told& told) {
    CLI::App* effects =
        app.add_subcommand("effects",
                           "run the experiments of scenarios/effects and say which "
                           "ideas of the text the model shows");
    effects
        ->add_option("concepts", told.ideas,
                     "concepts S1 … S60 (`verbund list concepts`); all unless said")
        ->check(fault_of_idea);
    add_threads(*effects, told.effects.threads);
    effects->add_flag("--quiet", told.effects.quiet, "no progress");
    effects->add_flag("--starts", told.effects.starts,
                      "also whether each strategy's outcomes depend on the start");
    add_formats(*effects, told);
    effects->callback([&] {
        told.effects.scenarios = shipped_scenarios();
        told.effects.format = told.format();
        for (const std::string& name : told.ideas)
            told.effects.ideas.push_back(std::stoi(name.substr(1)));
        told.command = [&] { return effects_command(told.effects); };
    });
}

std::string fault_of_fact(const std::string& name) {
    std::vector<std::string> names;
    for (const Fact& fact : facts()) names.push_back(fact.name);
    if (std::ranges::find(names, name) != names.end()) return "";
    return fmt::format("{} is no fact; {} … {} are{}", name, names.front(),
                       names.back(), did_you_mean(name, names));
}

void add_facts(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "facts", "ask a scenario for the stylised facts of freelancing");
    command->add_option("scenario", told.facts.scenario,
                        "scenario file; scenarios/bueroservice.toml unless said");
    command
        ->add_option("--fact", told.facts.facts,
                     "facts F1 … F23 (`verbund list facts`); all unless said")
        ->check(fault_of_fact);
    add_changes(*command, told.facts.read);
    add_threads(*command, told.facts.threads);
    command->add_flag("--quiet", told.facts.quiet, "no progress");
    add_formats(*command, told);
    command->callback([&] {
        if (told.facts.scenario.empty())
            told.facts.scenario = shipped_scenarios() / "bueroservice.toml";
        told.facts.format = told.format();
        told.command = [&] { return facts_command(told.facts); };
    });
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

void add_replay(CLI::App& app, Told& told, int argc, char** argv) {
    told.replay.command_line.assign(argv, argv + argc);
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
    command->add_option("-o,--output", told.replay.output,
                        "folder for the run; replay in the folder of the results "
                        "unless said");
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

void add_list(CLI::App& app, Told& told) {
    using List = int (*)(Format);
    static const std::vector<std::pair<std::string, List>> lists{
        {"parameters", list_parameters},
        {"metrics", list_metrics},
        {"panel", list_panel},
        {"strategies",
         [](Format format) {
             return list_strategies(shipped_scenarios() / "strategies", format);
         }},
        {"concepts", list_ideas},
        {"oracles", list_oracles},
        {"facts", list_facts}};
    std::vector<std::string> names;
    std::string all;
    for (const auto& [name, print] : lists) {
        names.push_back(name);
        all += (all.empty() ? "" : ", ") + name;
    }
    CLI::App* list =
        app.add_subcommand("list",
                           "list parameters, metrics, columns of the panel, "
                           "strategies, concepts of the text, oracles (known "
                           "answers) or stylised facts, with their meaning");
    list->add_option("what", told.list, all)->required()->check(CLI::IsMember(names));
    add_formats(*list, told);
    list->callback([&] {
        const auto named = [&](const auto& one) { return one.first == told.list; };
        const List print = std::ranges::find_if(lists, named)->second;
        told.command = [&told, print] { return print(told.format()); };
    });
}

constexpr const char* examples =
    "verbund compares rules of cooperation between freelancers in a region. To begin:\n"
    "  verbund new Kassel=160 Göttingen=90 -o my.toml   write a scenario, freelancers "
    "as given\n"
    "  verbund check my.toml                            what it takes, and what is not "
    "usual in it\n"
    "  verbund run my.toml                              simulate it under several "
    "strategies\n"
    "`verbund --help` has all commands.\n";

}  // namespace

int command_line(int argc, char** argv) {
    CLI::App app{
        "verbund simulates how freelancers form and dissolve cooperations, and "
        "compares strategies for a region."};
    app.set_version_flag(
        "--version", fmt::format("verbund {} ({})\n{}", build_version(), build_commit(),
                                 build_flags()));
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done, 1 a known answer, an effect or a fact did not come out as "
        "expected, 64 command line, 65 scenario, 66 no such input, 70 a bug of ours, "
        "73 cannot create, 74 read or write failed, 130 and 143 stopped by a signal.");
    if (argc == 1) {
        std::fputs(examples, stderr);
        return exit_command_line;
    }
    Told told;
    add_new(app, told);
    add_run(app, told, argc, argv);
    add_check(app, told);
    add_verify(app, told);
    add_effects(app, told);
    add_facts(app, told);
    add_calibrate(app, told);
    add_replay(app, told, argc, argv);
    add_diff(app, told);
    add_coverage(app, told);
    add_list(app, told);
    if (std::string_view(argv[1]) == "complete") {  // a shell asks
        fmt::print("{}", completions(app, {argv + 2, argv + argc}));
        return exit_done;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_done : exit_command_line;
    }
    return told.command();
}

}  // namespace verbund
