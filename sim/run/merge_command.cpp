// Writes results.h5 of the runs that a journal holds.
#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/journal/failed_note.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/journal/shard_note.hpp"
#include "run/commands.hpp"
#include "run/counted.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/results_folder.hpp"
#include "run/shard.hpp"
#include "run/sweep.hpp"

#include <optional>

#include <fmt/format.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

JournalPlan plan_of(const fs::path& journal) {
    JournalPlan plan = JournalPlan::of_folder(journal);
    if (plan.empty())
        throw InputMissing(journal.parent_path(),
                           "holds no runs; the folder of a run that was stopped, or of "
                           "shards, has them");
    return plan;
}

// Another build reads the scenario in another way, or writes other bytes.
void require_same_build(const fs::path& folder, const JournalPlan& there,
                        const Scenario& scenario) {
    const auto differences = there.differences(JournalPlan(scenario));
    if (!differences.empty())
        throw ScenarioRefused(
            {fault_at({folder.string(), 1, 1},
                      fmt::format("the runs are not of this build ({}); the build that "
                                  "made them can merge them",
                                  fmt::join(differences, "; ")))});
}

void say_missing(const MissingRuns& missing, const Scenario& scenario,
                 std::size_t shards, std::size_t failed, const fs::path& so_far) {
    fmt::print(stderr, "{} of {} {} missing", missing.places.size(),
               counted(missing.of, "run"), is_or_are(missing.places.size()));
    if (failed > 0)
        fmt::print(stderr, ", of which {} {} failed", failed,
                   failed == 1 ? "has" : "have");
    if (scenario.compare.stop)
        fmt::print(stderr, "; [compare] stop_when may ask for more after those");
    else if (shards > 1)
        fmt::print(stderr, ": --shard {}",
                   shards_text(missing.places, missing.of, shards));
    else
        fmt::print(stderr, "; the command that began them goes on from there");
    fmt::print(stderr, "\nwhat is there is in {}\n", (so_far / "results.h5").string());
}

// Held until this is gone; nothing while others write there.
std::optional<FolderLock> alone_in(const fs::path& folder) {
    try {
        return FolderLock(folder, FolderLock::alone);
    } catch (const FolderBusy&) {
        return std::nullopt;
    }
}

}  // namespace

int merge_command(const MergeOptions& options) {
    const fs::path from = journal_of(options.folder);
    plan_of(from);
    // The lock is taken before the journal is read: results that are put in place then
    // hold all that is there.
    std::optional<FolderLock> alone = alone_in(options.folder);
    const JournalPlan plan = plan_of(from);
    const Scenario scenario = plan.scenario(from);
    require_same_build(options.folder, plan, scenario);
    listen_for_signals();
    Journal journal(from, scenario, {stop_if_interrupted, {}, true});
    const bool whole = all_are_kept(journal, scenario);
    if (whole && !alone) {
        { const FolderLock ended(options.folder, FolderLock::alone); }
        return merge_command(options);  // the process that wrote there has ended
    }
    const fs::path folder = whole ? options.folder : options.folder / "so-far";
    make_folder(folder);
    if (!whole) alone.emplace(folder, FolderLock::alone);  // shards may begin
    sweep_half_written(folder);
    if (!whole)  // what there was so far is in the journal
        for (const char* name : {"results.h5", "resolved.toml", "provenance.json"})
            remove_file(folder / name);
    const MissingRuns missing =
        put_together({scenario, folder, from / "scenario.toml", options.command_line, 1,
                      options.quiet, options.json},
                     journal);
    if (missing.places.empty()) return exit_done;
    say_missing(missing, scenario, shards_noted(from),
                runs_lacking(segments_kept_in(from), failed_noted(from)), folder);
    return exit_some_missing;
}

}  // namespace verbund
