#include "evidence/effects/effect_plan.hpp"
#include "io/files.hpp"
#include "io/results/provenance.hpp"
#include "io/results/results_file.hpp"
#include "io/scenario/calibrate_reader.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/progress.hpp"
#include "run/requirements.hpp"
#include "run/results_folder.hpp"
#include "run/strategy_table.hpp"
#include "study/ensemble.hpp"
#include "study/needs.hpp"

#include <optional>

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

fs::path folder_of(const RunOptions& options) {
    return options.folder.empty() ? fs::path("results") / options.scenario.stem()
                                  : options.folder;
}

void say_plan(const Scenario& scenario, int threads) {
    fmt::print(stderr,
               "{}: {} strategies × {} points, {} runs of {} weeks, {} freelancers, {} "
               "threads\n",
               scenario.name, scenario.strategies.size(), point_count(scenario),
               run_count(scenario), scenario.weeks, freelancers_in(scenario), threads);
    for (const std::string& note : scenario.notes)
        fmt::print(stderr, "note: {}\n", note);
}

}  // namespace

int run_command(const RunOptions& options) {
    const auto started = std::chrono::system_clock::now();
    std::optional<EffectPlan> effect;
    std::optional<CalibrationPlan> calibration;
    const Scenario scenario =
        read_scenario(options.scenario, options.read,
                      {effect_section(effect), calibrate_section(calibration)});
    const int threads = threads_of(options);
    require_memory(scenario, threads);
    const fs::path folder = folder_of(options);
    make_folder(folder);
    require_disk(scenario, run_count(scenario), folder);
    if (!options.quiet) say_plan(scenario, threads);

    listen_for_signals();
    ResultsFile results(folder, scenario);
    StrategyTable table(scenario);
    {
        Plan plan(scenario);
        Progress progress(scenario, options.quiet);
        simulate_all(scenario, plan, threads, progress, StrategyTable::metrics(),
                     [&](const RunRecord& record) {
                         results.add(record);
                         table.add(record);
                     });
    }
    keep_earlier(folder, options.quiet);
    results.finish();
    write_resolved(folder, scenario);
    write_provenance(
        folder,
        {options.command_line, options.scenario, scenario.seed, run_count(scenario),
         threads, started, std::chrono::system_clock::now(), results.content_sha256()});
    if (options.json)
        fmt::print("{}", table.json());
    else if (!options.quiet)
        fmt::print("{}{}\n", table.text(), (folder / "results.h5").string());
    return exit_done;
}

}  // namespace verbund
