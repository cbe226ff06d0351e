// Seeks the parameters that make a scenario give what was observed.
#include "evidence/effects/effect_plan.hpp"
#include "io/design_csv.hpp"
#include "io/files.hpp"
#include "io/scenario/calibrate_reader.hpp"
#include "run/calibration_table.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/progress.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

fs::path file_of(const CalibrateOptions& options) {
    return options.output.empty()
               ? fs::path("results") / options.scenario.stem() / "posterior.csv"
               : options.output;
}

void say_plan(const Scenario& scenario, const CalibrationPlan& plan, int threads) {
    fmt::print(stderr,
               "{}: {} parameters to {} targets, at most {} runs of {} weeks, {} "
               "threads\n",
               scenario.name, plan.priors.size(), plan.targets.size(),
               most_runs_of(plan), scenario.weeks, threads);
}

Calibration run(const Scenario& scenario, const CalibrationPlan& plan, int threads,
                bool quiet) {
    const std::size_t runs = most_runs_of(plan);
    Progress progress(runs * static_cast<std::size_t>(scenario.weeks), runs, quiet);
    return calibrated(scenario, plan, threads, progress);
}

}  // namespace

int calibrate_command(const CalibrateOptions& options) {
    std::optional<EffectPlan> no_matter;
    const auto [scenario, plan] =
        read_to_calibrate(options.scenario, options.read, {effect_section(no_matter)});
    const int threads = threads_of(options);
    const fs::path file = file_of(options);
    if (file.has_parent_path()) make_folder(file.parent_path());
    require_creatable(file);
    if (!options.quiet) say_plan(scenario, plan, threads);
    listen_for_signals();
    const Calibration found = run(scenario, plan, threads, options.quiet);
    if (found.posterior.particles.empty()) {
        fmt::print(stderr, "no point of the priors gives a number for every target\n");
        return exit_came_out_false;
    }
    write_whole(
        file, design_csv(design_of(found, plan, plan.search.particles, scenario.seed)));
    if (options.json)
        fmt::print("{}", calibration_json(scenario, plan, found));
    else if (!options.quiet)
        fmt::print("{}{}\n", calibration_text(scenario, plan, found), file.string());
    return exit_done;
}

}  // namespace verbund
