#include "core/heaps.hpp"
#include "evidence/effects/effect_plan.hpp"
#include "io/files.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/scenario/calibrate_reader.hpp"
#include "run/commands.hpp"
#include "run/counted.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/kept_words.hpp"
#include "run/requirements.hpp"
#include "run/results_folder.hpp"
#include "run/shard_sweep.hpp"
#include "run/sweep.hpp"
#include "study/needs.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace verbund {

namespace {

namespace fs = std::filesystem;

fs::path folder_of(const RunOptions& options) {
    return options.folder.empty() ? fs::path("results") / options.scenario.stem()
                                  : options.folder;
}

void say_plan(const Scenario& scenario, int threads) {
    fmt::print(stderr, "{}: {} × {}, {} of {}, {}, {}\n", scenario.name,
               counted(scenario.strategies.size(), "strategy", "strategies"),
               counted(point_count(scenario), "point"),
               counted(run_count(scenario), "run"), counted(scenario.weeks, "week"),
               counted(freelancers_in(scenario), "freelancer"),
               counted(threads, "thread"));
    for (const std::string& note : scenario.notes)
        fmt::print(stderr, "note: {}\n", note);
}

void say_kept(const Journal& journal) {
    for (const Journal::Torn& segment : journal.torn())
        fmt::print(stderr, "{}: {}\n", segment.file,
                   segment.has_no_beginning ? "its first line is damaged"
                                            : "it is damaged or cut short");
    if (journal.torn_runs() > 0)
        fmt::print(stderr, "{} that stood there {} simulated again\n",
                   counted(journal.torn_runs(), "run"), is_or_are(journal.torn_runs()));
    if (journal.runs() > 0)
        fmt::print(stderr, "{} {} there already\n",
                   counted(journal.runs(), "finished run"), is_or_are(journal.runs()));
}

KeepingPolicy telling(KeepingPolicy keeping) {
    keeping.tell = [](const std::string& words) {
        fmt::print(stderr, "verbund: {}\n", words);
    };
    return keeping;
}

// Of these runs, those that the journal has not got.
std::size_t runs_left(const Sweep& sweep, const std::vector<RunKey>& runs) {
    const fs::path journal = journal_of(sweep.folder);
    const JournalPlan there = JournalPlan::of_folder(journal);
    if (there.empty() || !there.differences(JournalPlan(sweep.scenario)).empty())
        return runs.size();
    return runs_lacking(segments_kept_in(journal), runs);
}

// For the runs that are left, and the results, which are written beside those that are
// there. A shard that has all of its runs needs no room of its own.
void require_room(const Sweep& sweep, const Plan& plan, const Shards& shards) {
    if (free_bytes(sweep.folder) >= disk_of_sweep(sweep.scenario)) return;
    const std::size_t left = runs_left(sweep, runs_of(plan, shards));
    if (left == 0 && shards.of > 1) return;
    std::error_code none;
    const std::uintmax_t there = fs::file_size(sweep.folder / "results.h5", none);
    const std::uintmax_t results =
        none || left > 0 ? disk_of_runs(sweep.scenario, plan.runs()) : there;
    require_disk(disk_of_runs(sweep.scenario, left) + results, sweep.folder);
}

// Its shards must be known before they run, so their number cannot depend on them.
Shards shards_of(const RunOptions& options, const Scenario& scenario) {
    Shards shards = shards_named(options.shard, options.shard_offset);
    if (scenario.compare.stop)
        throw ScenarioRefused(
            {{"--shard", 0, 0,
              fmt::format("{}: [compare] stop_when adds runs when it has seen those "
                          "before, so they cannot be divided; give replicates instead",
                          options.shard)}});
    return shards;
}

// Simulates some shards. The process that ends last puts all of them together. When
// shards run one after another, each is the last one at work; while runs are missing it
// reads only the beginning of each record.
int run_shards(const Sweep& sweep, const Shards& shards, FolderLock& lock) {
    if (complete_shards(sweep, shards, lock) > 0) return exit_some_missing;
    if (!lock.becomes_alone()) return exit_done;
    sweep_half_written(sweep.folder);
    const fs::path journal = journal_of(sweep.folder);
    make_folder(journal);  // for a moment nobody had the lock
    require_same_plan(sweep.folder, sweep.scenario);
    const std::vector<RunKey> runs = runs_of(Plan(sweep.scenario), {{0}, 1});
    if (!names_all(journal, runs, stop_if_interrupted)) return exit_done;
    Journal all(journal, sweep.scenario, {stop_if_interrupted});
    saying_what_is_kept(all, [&] {
        if (all_are_kept(all, sweep.scenario)) put_together(sweep, all);
    });
    return exit_done;
}

int run_all(const Sweep& sweep) {
    make_way(sweep.folder, sweep.scenario, sweep.quiet);
    Journal journal(journal_of(sweep.folder), sweep.scenario, {stop_if_interrupted});
    if (!sweep.quiet) say_kept(journal);
    const std::size_t failed =
        saying_what_is_kept(journal, [&] { return complete(sweep, journal); });
    return failed == 0 ? exit_done : exit_some_missing;
}

}  // namespace

int run_command(const RunOptions& options) {
    std::optional<EffectPlan> effect;
    std::optional<CalibrationPlan> calibration;
    const Scenario scenario =
        read_scenario(options.scenario, options.read,
                      {effect_section(effect), calibrate_section(calibration)});
    const bool is_shard = !options.shard.empty();
    const Shards shards = is_shard ? shards_of(options, scenario) : Shards{{0}, 1};
    const Sweep sweep{scenario,
                      folder_of(options),
                      options.scenario,
                      options.command_line,
                      threads_of(options),
                      options.quiet,
                      options.json,
                      telling(options.keeping)};
    require_memory(scenario, sweep.threads);
    require_threads(sweep.threads);
    share_heaps(sweep.threads);
    make_folder(sweep.folder);
    // A shard of another plan need not hold the lock, which another shard may have to take
    // alone, to be refused.
    if (is_shard) require_same_plan(sweep.folder, scenario);
    FolderLock lock =
        is_shard ? FolderLock(sweep.folder, FolderLock::shared, patience_of_a_shard)
                 : FolderLock(sweep.folder, FolderLock::alone);
    require_room(sweep, Plan(scenario), shards);
    if (!options.quiet) say_plan(scenario, sweep.threads);
    listen_for_signals();
    return is_shard ? run_shards(sweep, shards, lock) : run_all(sweep);
}

}  // namespace verbund
