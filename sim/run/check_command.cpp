// Validates a scenario and prints the plan. Time and demand pressure are measured on the first
// weeks of the first run.
#include "core/workers.hpp"
#include "io/scenario_reader.hpp"
#include "model/start.hpp"
#include "model/week.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/plan.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

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
    const Workers workers(threads);
    World world = start(scenario, {}, workers);
    const auto begun = Clock::now();
    Trial trial;
    double spent = 0.0;
    while (trial.weeks < std::min(most_trial_weeks, scenario.weeks) && spent < trial_seconds) {
        week(world, workers);
        ++trial.weeks;
        spent = std::chrono::duration<double>(Clock::now() - begun).count();
    }
    Tally all;
    for (const Region& region : world.regions) all += region.tally;
    trial.seconds_per_week = spent / trial.weeks;
    trial.demand_pressure =
        all[Flow::hours_asked] / (all[Flow::capacity_hours] - all[Flow::lost_hours]);
    return trial;
}

}  // namespace

int check_command(const RunOptions& options) {
    const Scenario scenario = read_scenario(options.scenario, options.read);
    const int threads = options.threads > 0 ? options.threads : machine_threads();
    demand_memory(scenario, threads);
    const std::size_t runs = run_count(scenario);
    const auto side_by_side =
        static_cast<int>(std::min(runs, static_cast<std::size_t>(threads)));
    const Trial trial = try_out(scenario, std::max(1, threads / side_by_side));
    const double seconds =
        trial.seconds_per_week * scenario.weeks *
        static_cast<double>((runs + static_cast<std::size_t>(side_by_side) - 1) /
                            static_cast<std::size_t>(side_by_side));
    if (options.json) {
        const nlohmann::ordered_json plan{{"name", scenario.name},
                                          {"runs", runs},
                                          {"strategies", scenario.strategies.size()},
                                          {"points", point_count(scenario)},
                                          {"replicates", scenario.replicates},
                                          {"weeks", scenario.weeks},
                                          {"regions", scenario.regions.size()},
                                          {"freelancers", freelancers_in(scenario)},
                                          {"threads", threads},
                                          {"seconds", seconds},
                                          {"memory_bytes", memory_of_sweep(scenario, threads)},
                                          {"disk_bytes", disk_of_sweep(scenario)},
                                          {"demand_pressure", trial.demand_pressure}};
        fmt::print("{}\n", plan.dump(2));
        return exit_done;
    }
    fmt::print("{} is fine.\n", options.scenario.string());
    fmt::print("runs             {} = {} strategies × {} points × {} replicates\n", runs,
               scenario.strategies.size(), point_count(scenario), scenario.replicates);
    fmt::print("each             {} weeks, {} regions, {} freelancers\n", scenario.weeks,
               scenario.regions.size(), freelancers_in(scenario));
    fmt::print(
        "time             about {:.0f} s with {} threads (from the first {} weeks of the first "
        "run)\n",
        seconds, threads, trial.weeks);
    fmt::print("memory           about {} of {}\n",
               bytes_text(memory_of_sweep(scenario, threads)), bytes_text(machine_memory()));
    fmt::print("disk             at most {} and the event tables\n",
               bytes_text(disk_of_sweep(scenario)));
    fmt::print(
        "demand pressure  {:.2f} (hours asked ÷ hours that could be worked for customers, in "
        "those weeks)\n",
        trial.demand_pressure);
    return exit_done;
}

}  // namespace verbund
