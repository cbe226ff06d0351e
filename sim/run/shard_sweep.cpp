#include "run/shard_sweep.hpp"

#include "io/files.hpp"
#include "io/journal/shard_note.hpp"
#include "run/failures.hpp"
#include "run/kept_words.hpp"
#include "run/progress.hpp"
#include "run/results_folder.hpp"
#include "run/shard_claim.hpp"
#include "study/ensemble.hpp"

#include <fcntl.h>

#include <set>

namespace verbund {

namespace {

void simulate(const Sweep& sweep, const std::vector<RunKey>& runs, Journal& journal) {
    std::size_t weeks = 0;
    for (const RunKey& run : runs)
        weeks += static_cast<std::size_t>(weeks_at(sweep.scenario, run.point));
    Progress progress(weeks, runs.size(), sweep.quiet);
    try {
        simulate_some(sweep.scenario, runs, sweep.threads, progress, journal);
    } catch (const RunFailed& failed) {
        throw with_name(failed, sweep.scenario, journal.failures());
    }
    journal.sync();
}

}  // namespace

std::size_t complete_shards(const Sweep& sweep, const Shards& shards,
                            const FolderLock& lock) {
    const std::filesystem::path folder = journal_of(sweep.folder);
    // First of all, so that a shard of another plan is refused and not told to wait. More
    // replicates are told to a plan that is there below, by one that need not wait.
    make_folder(folder);
    if (JournalPlan::of_folder(folder).empty())
        JournalPlan(sweep.scenario).begin(folder);
    require_same_plan(sweep.folder, sweep.scenario);
    const Plan plan(sweep.scenario);
    // Before the journal is read, so that it has all that another has kept.
    const ShardClaim claim(sweep.folder, plan, shards);
    const std::vector<RunKey> runs = runs_of(plan, shards);
    const std::set<RunKey> own(runs.begin(), runs.end());
    Journal journal(
        folder, sweep.scenario,
        {stop_if_interrupted, [&](const RunKey& run) { return own.contains(run); }});
    const HeldFile held(folder, O_RDONLY | O_DIRECTORY);
    journal.follow(sweep.keeping);
    note_shards(folder, shards.of);
    saying_what_is_kept(journal, [&] { simulate(sweep, runs, journal); });
    lock.require_still_named();
    held.require_still_named();
    const Failures failures = journal.failures();
    name_failures(sweep.folder, sweep.scenario, shards, failures);
    return failures.size();
}

}  // namespace verbund
