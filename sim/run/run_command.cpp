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
#include "run/run_answer.hpp"
#include "study/ensemble.hpp"
#include "study/estimates.hpp"
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

void say_look(const Look& look, std::size_t points, bool goes_on) {
    if (look.open.empty()) {
        fmt::print(stderr, "{} replicates are enough\n", look.replicates);
        return;
    }
    const std::string where =
        points > 1 ? fmt::format(" at {} of {} points", look.open.size(), points) : "";
    const std::string next = !goes_on ? "; [compare] stop_when allows no more (max)"
                             : look.needed
                                 ? fmt::format("; about {} will do", *look.needed)
                                 : "";
    fmt::print(stderr, "{} replicates are not enough{}{}\n", look.replicates, where,
               next);
}

// Simulates every run of the scenario, and further replicates where it says so.
// Returns how many runs there were.
std::size_t simulate(const Scenario& scenario, int threads, bool quiet,
                     ResultsFile& results, Estimates& estimates) {
    Plan plan(scenario);
    Progress progress(scenario, quiet);
    simulate_all(scenario, plan, threads, progress, {}, [&](const RunRecord& record) {
        results.add(record);
        estimates.add(record);
        const std::size_t before = plan.runs();
        const auto look = estimates.look_at(plan);
        if (!look) return;
        const std::size_t added = plan.runs() - before;
        progress.grow(added);
        if (!quiet) say_look(*look, point_count(scenario), added > 0);
    });
    return plan.runs();
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
    Estimates estimates(scenario);
    const std::size_t runs =
        simulate(scenario, threads, options.quiet, results, estimates);
    keep_earlier(folder, options.quiet);
    results.finish();
    write_resolved(folder, scenario);
    write_provenance(
        folder, {options.command_line, options.scenario, scenario.seed, runs, threads,
                 started, std::chrono::system_clock::now(), results.content_sha256()});
    if (options.json)
        fmt::print("{}", answer_json(scenario, estimates.outcomes()));
    else if (!options.quiet)
        fmt::print("{}\n{}\n",
                   answer_text(scenario, estimates.outcomes(), folder.string()),
                   (folder / "results.h5").string());
    return exit_done;
}

}  // namespace verbund
