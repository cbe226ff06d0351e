// Validates a scenario and prints the plan. Time and demand pressure are measured on
// the first weeks of the first run.
#include "evidence/effects/effect_plan.hpp"
#include "io/json.hpp"
#include "io/scenario/calibrate_reader.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/plain_table.hpp"
#include "run/requirements.hpp"
#include "study/ensemble.hpp"
#include "study/needs.hpp"

#include <chrono>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr int most_trial_weeks = 26;
constexpr double trial_seconds = 1.0;

struct Trial {
    double seconds_per_week = 0.0;
    double demand_pressure = 0.0;
    int weeks = 0;
};

Trial try_out(const Scenario& scenario, int threads) {
    using Clock = std::chrono::steady_clock;
    Clock::time_point begun;
    double spent = 0.0;
    Listener nobody;
    const World world =
        live(scenario, {}, Workers(threads), nobody, {[&](const World& now) {
                 if (now.now == 0) begun = Clock::now();
                 const std::chrono::duration<double> since = Clock::now() - begun;
                 spent = since.count();
                 return now.now < most_trial_weeks && spent < trial_seconds;
             }});
    Tally all;
    for (const Region& region : world.regions) all += region.tally;
    return {
        spent / world.now,
        all[Flow::hours_asked] / (all[Flow::capacity_hours] - all[Flow::lost_hours]),
        world.now};
}

// Seconds of all runs, by what one week has taken.
double seconds_of(const Scenario& scenario, const Trial& trial, int threads) {
    const std::size_t runs = run_count(scenario);
    const auto at_once = static_cast<std::size_t>(divided(threads, runs).side_by_side);
    const std::size_t rounds = (runs + at_once - 1) / at_once;
    return trial.seconds_per_week * scenario.weeks * static_cast<double>(rounds);
}

void print_json(const Scenario& scenario, const Trial& trial, int threads) {
    const Json plan =
        Json::object({{"name", scenario.name},
                      {"runs", run_count(scenario)},
                      {"strategies", scenario.strategies.size()},
                      {"points", point_count(scenario)},
                      {"replicates", most_replicates(scenario)},
                      {"weeks", scenario.weeks},
                      {"regions", scenario.regions.size()},
                      {"freelancers", freelancers_in(scenario)},
                      {"threads", threads},
                      {"seconds", seconds_of(scenario, trial, threads)},
                      {"memory_bytes", memory_of_sweep(scenario, threads)},
                      {"disk_bytes", disk_of_sweep(scenario)},
                      {"demand_pressure", trial.demand_pressure}});
    fmt::print("{}\n", plan.text());
}

void print_text(const std::string& name, const Scenario& scenario, const Trial& trial,
                int threads) {
    fmt::print("{} is fine.\n", name);
    fmt::print("runs             {} = {} strategies × {} points × {} replicates\n",
               run_count(scenario), scenario.strategies.size(), point_count(scenario),
               replicates_text(scenario));
    fmt::print("each             {} weeks, {} regions, {} freelancers\n",
               scenario.weeks, scenario.regions.size(), freelancers_in(scenario));
    fmt::print(
        "time             about {:.0f} s with {} threads (from the first {} weeks of "
        "the first run)\n",
        seconds_of(scenario, trial, threads), threads, trial.weeks);
    fmt::print("memory           about {} of {}\n",
               bytes_text(memory_of_sweep(scenario, threads)),
               bytes_text(machine_memory()));
    fmt::print("disk             at most {} and the event tables\n",
               bytes_text(disk_of_sweep(scenario)));
    fmt::print(
        "demand pressure  {:.2f} (hours asked ÷ hours that could be worked for "
        "customers, in those weeks)\n",
        trial.demand_pressure);
}

}  // namespace

int check_command(const RunOptions& options) {
    std::optional<EffectPlan> effect;
    std::optional<CalibrationPlan> calibration;
    const Scenario scenario =
        read_scenario(options.scenario, options.read,
                      {effect_section(effect), calibrate_section(calibration)});
    const int threads = threads_of(options);
    require_memory(scenario, threads);
    const Trial trial = try_out(scenario, divided(threads, run_count(scenario)).inside);
    if (options.json)
        print_json(scenario, trial, threads);
    else
        print_text(options.scenario.string(), scenario, trial, threads);
    return exit_done;
}

}  // namespace verbund
