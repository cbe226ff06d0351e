#include "run/sweep_status.hpp"

#include "io/fault.hpp"
#include "io/journal/failed_note.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/journal/journal.hpp"
#include "io/journal/saved_run.hpp"
#include "run/failures.hpp"
#include "run/results_folder.hpp"
#include "run/shard.hpp"
#include "run/shard_claim.hpp"

#include <algorithm>
#include <ctime>

namespace verbund {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t recently = 60;  // seconds

bool is_planned(const Plan& plan, const Scenario& scenario, const RunKey& run) {
    const auto is_one_of = [](int index, std::size_t count) {
        return index >= 0 && static_cast<std::size_t>(index) < count;
    };
    return is_one_of(run.strategy, scenario.strategies.size()) &&
           is_one_of(run.point, point_count(scenario)) && run.replicate >= 0 &&
           run.replicate < plan.replicates(run.point);
}

// Of a plan that is known, its runs alone: a journal of more replicates may have been
// copied there.
void count_planned(SweepStatus& status, const Scenario& scenario,
                   const std::vector<KeptSegment>& segments,
                   std::vector<RunKey> failed) {
    const Plan plan(scenario);
    std::erase_if(failed,
                  [&](const RunKey& run) { return !is_planned(plan, scenario, run); });
    status.runs = plan.runs();
    status.done = plan.runs() - runs_lacking(segments, runs_of(plan, {{0}, 1}));
    status.failed = runs_lacking(segments, failed);
}

void count_so_far(SweepStatus& status, const std::vector<KeptSegment>& segments,
                  const std::vector<RunKey>& failed) {
    status.done = runs_kept_in(segments);
    status.failed = runs_lacking(segments, failed);
    status.runs = status.done + status.failed;
}

// By those segments that grow.
double pace_of(const std::vector<KeptSegment>& segments) {
    double runs_a_second = 0.0;
    const std::int64_t now = std::time(nullptr);
    for (const KeptSegment& segment : segments) {
        if (now - segment.written > recently) continue;
        const std::int64_t seconds = std::max<std::int64_t>(now - segment.begun, 1);
        runs_a_second +=
            static_cast<double>(segment.runs.size()) / static_cast<double>(seconds);
    }
    return runs_a_second;
}

// Where a scenario says when its runs are enough, they are when there are results of
// all of them.
bool is_open(const SweepStatus& status, const fs::path& folder) {
    return status.at_work || !status.has_results || fs::exists(failures_file(folder));
}

// Why a folder says nothing of a sweep.
std::string reason_of_none(const fs::path& folder) {
    if (!fs::exists(folder)) return "No such file or directory";
    return fs::exists(folder / "results.h5")
               ? "holds results.h5 and no journal of its runs, "
                 "so nothing is left to tell"
               : "holds no runs; name the folder of a sweep";
}

}  // namespace

SweepStatus status_of(const fs::path& folder) {
    const fs::path journal = journal_of(folder);
    const JournalPlan plan = JournalPlan::of_folder(journal);
    if (plan.empty()) throw InputMissing(folder, reason_of_none(folder));
    const Scenario scenario = plan.scenario(journal);
    const std::vector<KeptSegment> segments = segments_kept_in(journal);
    SweepStatus status;
    status.at_work = is_held(folder) || any_shard_is_claimed(folder);
    status.under_way = runs_saved_in(journal);
    status.has_results = has_whole_results(folder);
    status.open = scenario.compare.stop && is_open(status, folder);
    if (scenario.compare.stop)
        count_so_far(status, segments, failed_noted(journal));
    else
        count_planned(status, scenario, segments, failed_noted(journal));
    if (status.at_work)
        status.runs_a_second = pace_of(segments);
    else
        status.torn = runs_torn_in(segments);
    return status;
}

}  // namespace verbund
