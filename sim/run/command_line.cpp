#include "run/command_line.hpp"

#include "io/build.hpp"
#include "io/did_you_mean.hpp"
#include "io/fault.hpp"
#include "run/completion.hpp"
#include "run/exit_code.hpp"
#include "run/told.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr const char* examples =
    "verbund compares rules of cooperation between freelancers in a region. To begin:\n"
    "  verbund new Kassel=160 Göttingen=90 -o my.toml   write a scenario, freelancers "
    "as given\n"
    "  verbund check my.toml                            what it takes, and what is not "
    "usual in it\n"
    "  verbund run my.toml                              simulate it under several "
    "strategies\n"
    "`verbund --help` has all commands.\n";

void describe(CLI::App& app) {
    app.set_version_flag(
        "--version", fmt::format("verbund {} ({})\n{}", build_version(), build_commit(),
                                 build_flags()));
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done, 1 a known answer, an effect, a fact or a run that is "
        "simulated again did not come out as expected, 3 some runs are missing or have "
        "failed, 64 command line, 65 "
        "scenario, 66 no such "
        "input, 70 a bug of ours, 73 cannot create, 74 read or write failed, 75 "
        "somebody "
        "else writes there (try again), 130 and 143 stopped by a signal.");
}

// A first word that is no command.
int refuse_command(const CLI::App& app, const std::string& word) {
    std::vector<std::string> commands;
    for (const CLI::App* command : app.get_subcommands({}))
        commands.push_back(command->get_name());
    fmt::print(stderr,
               "verbund: {} is no command{}; `verbund --help` has all commands\n",
               printable(word), did_you_mean(word, commands));
    return exit_command_line;
}

// Words that no command or option takes; CLI11 would tell them from behind.
int refuse_rest(const CLI::App& app) {
    const auto asked = app.get_subcommands();
    fmt::print(stderr, "verbund: {}: not expected; `verbund {}--help` has what is\n",
               printable(fmt::format("{}", fmt::join(app.remaining(true), " "))),
               asked.empty() ? "" : asked.front()->get_name() + " ");
    return exit_command_line;
}

}  // namespace

int command_line(int argc, char** argv) {
    CLI::App app{
        "verbund simulates how freelancers form and dissolve cooperations, and "
        "compares strategies for a region."};
    describe(app);
    if (argc == 1) {
        std::fputs(examples, stderr);
        return exit_command_line;
    }
    Told told;
    told.words.assign(argv, argv + argc);
    add_commands_of_scenarios(app, told);
    add_commands_that_run(app, told);
    add_commands_that_analyse(app, told);
    add_commands_of_evidence(app, told);
    add_commands_of_lists(app, told);
    if (told.words[1] == "complete") {  // a shell asks
        fmt::print("{}", completions(app, {argv + 2, argv + argc}));
        return exit_done;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ExtrasError&) {
        return refuse_rest(app);
    } catch (const CLI::ParseError& error) {
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr &&
            app.get_subcommands().empty())
            return refuse_command(app, told.words[1]);
        return app.exit(error) == 0 ? exit_done : exit_command_line;
    }
    return told.command();
}

}  // namespace verbund
