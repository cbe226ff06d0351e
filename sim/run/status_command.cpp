// Says how far a sweep is, by what its journal holds.
#include "io/fault.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/journal/journal.hpp"
#include "io/journal/shard_note.hpp"
#include "io/json.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/failures.hpp"
#include "run/results_folder.hpp"
#include "run/span_text.hpp"

#include <algorithm>
#include <ctime>

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t recently = 60;  // seconds

struct Status {
    std::size_t done = 0, runs = 0;
    bool open = false;  // how many runs there will be: [compare] stop_when says it
    bool at_work = false;
    double runs_a_second = 0.0;  // of those at work

    std::size_t left() const { return runs > done ? runs - done : 0; }
    double seconds_to_go() const { return static_cast<double>(left()) / runs_a_second; }
};

// Where a scenario says when its runs are enough, they are when there are results of
// all of them.
bool is_open(const fs::path& folder, const Scenario& scenario) {
    return scenario.compare.stop &&
           (!fs::exists(folder / "results.h5") || fs::exists(failures_file(folder)));
}

Status status_of(const fs::path& folder) {
    const fs::path journal = journal_of(folder);
    const JournalPlan plan = JournalPlan::of_folder(journal);
    if (plan.empty())
        throw InputMissing(folder, "holds no runs; name the folder of a sweep");
    const std::vector<KeptSegment> segments = segments_kept_in(journal);
    Status status;
    status.done = runs_kept_in(segments);
    const Scenario scenario = plan.scenario(journal);
    status.at_work = is_held(folder);
    status.open =
        status.at_work ? scenario.compare.stop.has_value() : is_open(folder, scenario);
    status.runs = scenario.compare.stop ? status.done : run_count(scenario);
    const bool in_shards = shards_noted(journal) > 1;
    const std::int64_t now = std::time(nullptr);
    for (const KeptSegment& segment : segments) {
        if (now - segment.written > recently) continue;
        status.at_work |= in_shards;
        const std::int64_t seconds = std::max<std::int64_t>(now - segment.begun, 1);
        status.runs_a_second +=
            static_cast<double>(segment.runs.size()) / static_cast<double>(seconds);
    }
    return status;
}

// null where the number is open.
template <class Number>
Json or_open(const Status& status, Number number) {
    return status.open ? Json() : Json(number);
}

std::string text_of(const Status& status) {
    std::string text = status.open
                           ? fmt::format(
                                 "{} runs are done; how many there will be is open "
                                 "([compare] stop_when)",
                                 status.done)
                           : fmt::format("{} of {} runs are done, {} to go",
                                         status.done, status.runs, status.left());
    if (status.left() == 0 && !status.open) return text;
    if (!status.at_work)
        return text + "; nobody is at work, the same command goes on from there";
    return !status.open && status.runs_a_second > 0.0
               ? text + fmt::format(": about {} at the pace of those at work",
                                    span_text(status.seconds_to_go()))
               : text;
}

}  // namespace

int status_command(const StatusOptions& options) {
    const Status status = status_of(options.folder);
    if (options.json)
        fmt::print(
            "{}\n",
            Json::object({{"done", status.done},
                          {"runs", or_open(status, status.runs)},
                          {"left", or_open(status, status.left())},
                          {"at_work", status.at_work},
                          {"seconds_to_go", or_open(status, status.seconds_to_go())}})
                .text());
    else
        fmt::print("{}\n", text_of(status));
    return exit_done;
}

}  // namespace verbund
