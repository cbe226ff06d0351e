// What the command line has been told, and the options that several commands share.
#pragma once

#include "run/commands.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace verbund {

// What a command has been told, and what it does with it. CLI11 fills it while it reads
// the words, so it outlives the reading.
struct Told {
    std::vector<std::string> words;  // all of the command line
    NewOptions fresh;
    RunOptions run, check;
    VerifyOptions verify;
    EffectOptions effects;
    FactOptions facts;
    CalibrateOptions calibrate;
    MergeOptions merge;
    StatusOptions status;
    ReplayOptions replay;
    DiffOptions diff;
    CompareOptions compare;
    SensitivityOptions sensitivity;
    RobustOptions robust;
    CoverageOptions coverage;
    ExportOptions exported;
    std::vector<std::string> ideas;
    std::string list;
    bool json = false, markdown = false, csv = false;
    std::function<int()> command;

    Format format() const;
};

// The commands, by what they are for.
void add_commands_of_scenarios(CLI::App& app, Told& told);
void add_commands_that_run(CLI::App& app, Told& told);
void add_commands_that_analyse(CLI::App& app, Told& told);
void add_commands_of_evidence(CLI::App& app, Told& told);
void add_commands_of_lists(CLI::App& app, Told& told);

// Options of several commands.
void add_threads(CLI::App& command, int& threads);
void add_changes(CLI::App& command, ReadOptions& read);
void add_scenario(CLI::App& command, RunOptions& options);  // of `run` and `check`
void add_formats(CLI::App& command, Told& told);
void add_csv(CLI::App& command, Told& told);

}  // namespace verbund
