#include "core/processor.hpp"
#include "core/workers.hpp"
#include "evidence/effects/ideas.hpp"
#include "evidence/facts/facts.hpp"
#include "evidence/oracles/oracles.hpp"
#include "io/build.hpp"
#include "io/did_you_mean.hpp"
#include "io/fault.hpp"
#include "io/files.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

namespace {

using namespace verbund;

void add_changes(CLI::App& command, ReadOptions& read) {
    command
        .add_option(
            "--set", read.set,
            "change one thing of the scenario: key=value, as in trust.forgetting=0.98 "
            "or weeks=104; may be given again")
        ->allow_extra_args(false);
    command.add_option("--replicates", read.replicates,
                       "replicates in place of the scenario's");
}

void add_read_options(CLI::App& command, RunOptions& options) {
    command
        .add_option("scenario", options.scenario,
                    "scenario file (TOML; see scenarios/README.md)")
        ->required();
    command
        .add_option("--threads", options.threads,
                    "threads to use; all cores unless said")
        ->check(CLI::Range(1, most_threads));
    add_changes(command, options.read);
    command.add_option("--regions", options.read.regions_table,
                       "table of regions (CSV: name, x_km, y_km, inhabitants) in place "
                       "of the scenario's");
    command.add_flag("--json", options.json, "print the result as JSON");
}

std::filesystem::path scenarios_folder() {
    const char* named = std::getenv("VERBUND_SCENARIOS");
    return named != nullptr ? named : VERBUND_SCENARIOS_FOLDER;
}

void add_verify_options(CLI::App& command, VerifyOptions& options) {
    std::vector<std::string> names;
    for (const Oracle& oracle : oracles()) names.push_back(oracle.name);
    command
        .add_option("case", options.cases,
                    "known answers to verify, as in O9; all unless said")
        ->check(CLI::IsMember(names));
    command.add_flag("--long", options.longer,
                     "ten times the replicates, and the rows that take longer");
    command
        .add_option("--threads", options.threads,
                    "threads to use; all cores unless said")
        ->check(CLI::Range(1, most_threads));
    command.add_flag("--quiet", options.quiet, "no progress");
}

void add_effect_options(CLI::App& command, EffectOptions& options,
                        std::vector<std::string>& ideas) {
    command
        .add_option("concepts", ideas,
                    "concepts S1 … S60 (`verbund list concepts`); all unless said")
        ->check([](const std::string& name) {
            for (int number = 1; number <= most_ideas; ++number)
                if (name == name_of_idea(number)) return std::string();
            return fmt::format("{} is no concept; S1 … S{} are", name, most_ideas);
        });
    command
        .add_option("--threads", options.threads,
                    "threads to use; all cores unless said")
        ->check(CLI::Range(1, most_threads));
    command.add_flag("--quiet", options.quiet, "no progress");
    command.add_flag("--starts", options.starts,
                     "also whether each strategy's outcomes depend on the start");
}

void add_fact_options(CLI::App& command, FactOptions& options) {
    command.add_option("scenario", options.scenario,
                       "scenario file; scenarios/bueroservice.toml unless said");
    command
        .add_option("--fact", options.facts,
                    "facts F1 … F23 (`verbund list facts`); all unless said")
        ->check([](const std::string& name) {
            std::vector<std::string> names;
            for (const Fact& fact : facts()) names.push_back(fact.name);
            if (std::ranges::find(names, name) != names.end()) return std::string();
            return fmt::format("{} is no fact; {} … {} are{}", name, names.front(),
                               names.back(), did_you_mean(name, names));
        });
    add_changes(command, options.read);
    command
        .add_option("--threads", options.threads,
                    "threads to use; all cores unless said")
        ->check(CLI::Range(1, most_threads));
    command.add_flag("--quiet", options.quiet, "no progress");
}

void add_list_options(CLI::App& command, std::string& what) {
    const std::vector<std::string> lists{"parameters", "metrics", "strategies",
                                         "concepts",   "oracles", "facts"};
    command.add_option("what", what, fmt::format("{}", fmt::join(lists, ", ")))
        ->required()
        ->check(CLI::IsMember(lists));
}

int command_line(int argc, char** argv) {
    CLI::App app{
        "verbund simulates how freelancers form and dissolve cooperations, and "
        "compares "
        "strategies for a region."};
    app.set_version_flag(
        "--version", fmt::format("verbund {} ({})\n{}", build_version(), build_commit(),
                                 build_flags()));
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done, 1 a known answer, an effect or a fact did not come out as "
        "expected, 64 command line, 65 scenario, 66 no "
        "such input, 70 a bug of ours, 73 cannot create, "
        "74 read or write failed, 130 and 143 stopped by a signal.");

    RunOptions options;
    options.command_line.assign(argv, argv + argc);
    CLI::App* run = app.add_subcommand(
        "run", "simulate all runs of a scenario and write results.h5");
    add_read_options(*run, options);
    run->add_option("-o,--output", options.folder,
                    "folder for the results; results/<scenario> unless said");
    run->add_flag("--quiet", options.quiet, "say nothing but errors");
    CLI::App* check = app.add_subcommand(
        "check", "validate a scenario and print the plan: runs, time, memory, disk");
    add_read_options(*check, options);
    CLI::App* verify =
        app.add_subcommand("verify", "check the model against its known answers");
    VerifyOptions verify_options;
    add_verify_options(*verify, verify_options);
    CLI::App* effects =
        app.add_subcommand("effects",
                           "run the experiments of scenarios/effects and say "
                           "which ideas of the text the model shows");
    EffectOptions effect_options;
    std::vector<std::string> ideas;
    add_effect_options(*effects, effect_options, ideas);
    CLI::App* facts = app.add_subcommand(
        "facts", "ask a scenario for the stylised facts of freelancing");
    FactOptions fact_options;
    add_fact_options(*facts, fact_options);
    CLI::App* list =
        app.add_subcommand("list",
                           "list parameters, metrics, strategies, concepts of the "
                           "text, oracles (known answers) or stylised facts, "
                           "with their meaning");
    std::string what;
    add_list_options(*list, what);
    bool markdown = false;
    for (CLI::App* command : {list, effects, facts})
        command->add_flag("--markdown", markdown, "as a table for a document");
    for (CLI::App* command : {list, effects, facts, verify})
        command->add_flag("--json", options.json, "as JSON");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_done : exit_command_line;
    }
    if (run->parsed()) return run_command(options);
    if (check->parsed()) return check_command(options);
    if (verify->parsed()) {
        verify_options.folder = scenarios_folder() / "verify";
        verify_options.json = options.json;
        return verify_command(verify_options);
    }
    const Format format = options.json ? Format::json
                          : markdown   ? Format::markdown
                                       : Format::text;
    if (effects->parsed()) {
        effect_options.scenarios = scenarios_folder();
        effect_options.format = format;
        for (const std::string& name : ideas)
            effect_options.ideas.push_back(std::stoi(name.substr(1)));
        return effects_command(effect_options);
    }
    if (facts->parsed()) {
        if (fact_options.scenario.empty())
            fact_options.scenario = scenarios_folder() / "bueroservice.toml";
        fact_options.format = format;
        return facts_command(fact_options);
    }
    if (what == "concepts") return list_ideas(format);
    if (what == "parameters") return list_parameters(format);
    if (what == "metrics") return list_metrics(format);
    if (what == "oracles") return list_oracles(format);
    if (what == "facts") return list_facts(format);
    return list_strategies(scenarios_folder() / "strategies", format);
}

int fail(int code, const char* text) {
    std::fprintf(stderr, "verbund: %s\n", text);
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        require_plain_arithmetic();
        return command_line(argc, argv);
    } catch (const ScenarioRefused& error) {
        std::fprintf(stderr, "%s\nNothing was run or written.\n", error.what());
        return exit_scenario;
    } catch (const InputMissing& error) {
        return fail(exit_no_input, error.what());
    } catch (const CannotCreate& error) {
        return fail(exit_cannot_create, error.what());
    } catch (const WriteFailed& error) {
        return fail(exit_io, error.what());
    } catch (const Interrupted& interrupted) {
        return fail(128 + interrupted.signal,
                    "stopped by a signal; no results were written");
    } catch (const std::system_error& error) {
        return fail(exit_io, error.what());
    } catch (const std::bad_alloc&) {
        return fail(exit_our_bug,
                    "out of memory; fewer threads or freelancers need less");
    } catch (const std::exception& error) {
        return fail(exit_our_bug,
                    fmt::format("a bug of ours: {}", error.what()).c_str());
    }
}
