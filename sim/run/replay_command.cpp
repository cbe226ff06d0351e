// Runs one run of earlier results again, with more recording, and asks whether it is
// the same.
#include "io/files.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/results/results_file.hpp"
#include "io/results/stored_runs.hpp"
#include "record/whole_recording.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/progress.hpp"
#include "run/requirements.hpp"
#include "run/results_folder.hpp"
#include "run/run_id.hpp"
#include "study/ensemble.hpp"
#include "study/needs.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

fs::path folder_of(const ReplayOptions& options, const StoredRuns& stored) {
    return options.output.empty() ? stored.file().parent_path() / "replay"
                                  : options.output;
}

// The fingerprint of the run in the file. A run that is not there is a fault.
std::string stored_state(const StoredRuns& stored, const RunKey& run,
                         const std::string& name) {
    std::string state = stored.state(run);
    if (state.empty())
        throw ScenarioRefused({{"--run", 0, 0,
                                fmt::format("{}: has no numbers in {}; a run that has",
                                            name, stored.file().string())}});
    return state;
}

void require_another_folder(const fs::path& folder, const StoredRuns& stored) {
    std::error_code missing;
    const fs::path& taken = stored.file();
    if (fs::equivalent(folder / taken.filename(), taken, missing))
        throw ScenarioRefused({{"-o", 0, 0,
                                fmt::format("{}: has the results that the run is from; "
                                            "another folder",
                                            folder.string())}});
}

void say_another_end(const StoredRuns& stored, const std::string& name,
                     const std::string& before, const std::string& now) {
    fmt::print(
        stderr,
        "verbund: {}: {} ended in state {} and now ends in {}: another build has "
        "written the file (verbund {}), or it is damaged; the build that "
        "provenance.json names gives the same numbers; nothing was written\n",
        stored.file().string(), name, before, now, stored.version());
}

}  // namespace

int replay_command(const ReplayOptions& options) {
    const auto started = std::chrono::system_clock::now();
    const StoredRuns stored(options.results);
    Scenario scenario = stored.scenario();
    const RunKey run = run_named(scenario, options.run, "--run");
    const std::string before = stored_state(stored, run, options.run);
    if (options.record_all) scenario.record = whole_recording();
    require_memory(scenario, 1);
    const fs::path folder = folder_of(options, stored);
    require_another_folder(folder, stored);
    make_folder(folder);
    const FolderLock lock(folder, FolderLock::alone);
    sweep_half_written(folder);
    require_disk(disk_of_runs(scenario, 1), folder);

    listen_for_signals();
    const int threads = threads_of(options);
    ResultsFile results(folder, scenario);
    {
        Progress progress(static_cast<std::size_t>(weeks_at(scenario, run.point)), 1,
                          options.quiet);
        const RunRecord record = recorded(scenario, run, Workers(threads), progress);
        if (record.state != before) {
            say_another_end(stored, options.run, before, record.state);
            return exit_came_out_false;
        }
        results.add(record);
    }
    put_results(folder, results, scenario, {},
                {options.command_line,
                 stored.file(),
                 scenario.seed,
                 1,
                 threads,
                 started,
                 {},
                 ""},
                options.quiet);
    if (!options.quiet)
        fmt::print("{} came out the same: state {}.\n{}\n", options.run, before,
                   (folder / "results.h5").string());
    return exit_done;
}

}  // namespace verbund
