// What the commands of the program do. They throw what is wrong; main turns it into one
// line and an exit code.
#pragma once

#include "core/workers.hpp"
#include "io/journal/keeping_policy.hpp"
#include "io/scenario/overrides.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

struct RunOptions {
    std::filesystem::path scenario;
    std::filesystem::path folder;  // empty: results/<name of the scenario file>
    int threads = 0;               // 0: all cores
    bool quiet = false;
    bool json = false;
    std::filesystem::path design;  // CSV to write the points to; empty: none
    std::string shard;             // which part of the runs; empty: all
    std::size_t shard_offset = 0;
    KeepingPolicy keeping;
    ReadOptions read;
    std::vector<std::string> command_line;
};

struct VerifyOptions {
    std::vector<std::string> cases;  // O1 …; empty: all
    std::filesystem::path folder;    // of their scenarios
    int threads = 0;                 // 0: all cores
    bool longer = false;
    bool quiet = false;
    bool json = false;
};

struct NewOptions {
    std::vector<std::string> regions;            // NAME=FREELANCERS[:CUSTOMERS]
    std::optional<std::filesystem::path> table;  // CSV with their places
    std::filesystem::path file;
};

// The threads that somebody asked for; all cores unless said.
template <class Options>
int threads_of(const Options& options) {
    return options.threads > 0 ? options.threads : machine_threads();
}

int new_command(const NewOptions& options);
int run_command(const RunOptions& options);

struct MergeOptions {
    std::filesystem::path folder;  // of results
    bool quiet = false;
    bool json = false;
    std::vector<std::string> command_line;
};

// exit_some_missing when runs are missing; what is there lies in so-far/ then.
int merge_command(const MergeOptions& options);

struct StatusOptions {
    std::filesystem::path folder;  // of results
    bool json = false;
};

int status_command(const StatusOptions& options);

struct ReplayOptions {
    std::filesystem::path results;  // results.h5, or the folder that holds it
    std::string run;                // STRATEGY:POINT:REPLICATE
    bool record_all = false;        // in place of what the scenario records
    std::filesystem::path output;   // empty: <folder of the results>/replay
    int threads = 0;                // 0: all cores
    bool quiet = false;
    std::vector<std::string> command_line;
};

int replay_command(const ReplayOptions& options);

struct DiffOptions {
    std::filesystem::path source;  // a scenario file, or the folder of its results
    std::string a, b;              // strategies
    int point = 0, replicate = 0;
    ReadOptions read;  // of a scenario file
    int threads = 0;   // 0: all cores
    bool quiet = false;
    bool json = false;
};

int diff_command(const DiffOptions& options);

int check_command(const RunOptions& options);
int verify_command(const VerifyOptions& options);

enum class Format { text, markdown, json, csv };

struct EffectOptions {
    std::filesystem::path scenarios;  // the folder that holds effects and starts.toml
    std::vector<int> ideas;           // empty: all
    Format format = Format::text;
    int threads = 0;  // 0: all cores
    bool quiet = false;
    bool starts = false;
};

// exit_came_out_false when an experiment did not come out as expected: a finding, which
// is printed like the others.
int effects_command(const EffectOptions& options);

struct FactOptions {
    std::filesystem::path scenario;
    std::vector<std::string> facts;  // F1 …; empty: all
    ReadOptions read;
    Format format = Format::text;
    int threads = 0;  // 0: all cores
    bool quiet = false;
};

// exit_came_out_false when a fact does not hold: a finding, which is printed like the
// others.
int facts_command(const FactOptions& options);

struct CalibrateOptions {
    std::filesystem::path scenario;
    std::filesystem::path output;  // empty: results/<scenario>/posterior.csv
    ReadOptions read;
    int threads = 0;  // 0: all cores
    bool quiet = false;
    bool json = false;
};

// exit_came_out_false when no point of the priors has a number for every target.
int calibrate_command(const CalibrateOptions& options);

// Numbers of runs that are analysed (run/outcome_source.hpp).
struct SourceOptions {
    std::filesystem::path place;       // folder of results, results.h5, or a table
    std::filesystem::path design;      // of a table; empty: what lies beside it
    std::string kind;                  // of that design; empty: as the file says
    std::vector<std::string> metrics;  // asked for; empty: those named before
};

struct PairsAsked {
    std::string baseline;                 // empty: as named before
    std::vector<std::string> strategies;  // empty: all that are named before
};

struct CompareOptions {
    SourceOptions source;
    PairsAsked pairs;
    std::optional<double> confidence;  // joint; empty: as named before
    std::string who;  // a group (study/who_gains.hpp); empty: all numbers of runs
    Format format = Format::text;
};

int compare_command(const CompareOptions& options);

struct CoverageOptions {
    SourceOptions source;  // without a place: the usual laws
    PairsAsked pairs;
    std::size_t experiments = 10'000;  // of each question
    int threads = 0;                   // 0: all cores
    bool quiet = false;
    bool json = false;
};

int coverage_command(const CoverageOptions& options);

struct ExportOptions {
    std::filesystem::path results;     // folder of results, or results.h5
    std::filesystem::path folder;      // for the files
    std::vector<std::string> metrics;  // in runs.csv besides those of [compare]
    bool behaviorspace = false;        // NetLogo's table, else tidy CSV
};

int export_command(const ExportOptions& options);

struct RobustOptions {
    SourceOptions source;
    std::string metric;               // empty: the first
    std::string baseline;             // empty: the first strategy
    std::string strategy;             // empty: every other; of a difference the last
    std::optional<double> threshold;  // what is good enough, in place of the baseline
    bool less = false;                // less is better
    Format format = Format::text;
};

struct SensitivityOptions {
    SourceOptions source;
    std::vector<std::string> metrics;  // empty: all
    std::string baseline;              // empty: the first strategy
    std::string strategy;              // empty: all
    std::size_t levels = 0;            // of trajectories; 0: the design's, or 4
    std::size_t resamples = 1000;      // of the bootstrap
    Format format = Format::text;
};

int robust_command(const RobustOptions& options);
int sensitivity_command(const SensitivityOptions& options);

int list_ideas(Format format);
int list_parameters(Format format);
int list_metrics(Format format);
int list_panel(Format format);
int list_oracles(Format format);
int list_facts(Format format);
int list_strategies(const std::filesystem::path& folder, Format format);

}  // namespace verbund
