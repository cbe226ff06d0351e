#include "run/trial.hpp"

#include "record/recorder.hpp"
#include "study/ensemble.hpp"

#include <algorithm>
#include <ctime>

namespace verbund {

namespace {

constexpr int most_trial_weeks = 104;
constexpr double trial_seconds = 2.0;  // for all strategies together, each thread

// Seconds that this thread has computed.
double processor_time() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

struct Lived {
    std::vector<double> spent;  // seconds up to the start, the first week, …
    std::vector<Tally> regions;
};

Lived live_a_while(const Scenario& scenario, int strategy, double seconds) {
    const Workers alone(1);
    Listener nobody;
    Recorder recorder(scenario);
    Lived lived;
    const double begun = processor_time();
    const World world =
        live(scenario, {strategy, 0, 0}, alone, nobody, {[&](const World& now) {
                 recorder.look(now, alone);
                 lived.spent.push_back(processor_time() - begun);
                 return now.now < most_trial_weeks &&
                        (now.now == 0 || lived.spent.back() - lived.spent[0] < seconds);
             }});
    for (const Region& region : world.regions) lived.regions.push_back(region.tally);
    return lived;
}

double seconds_of_run(const Lived& lived, double weeks) {
    const std::size_t last = lived.spent.size() - 1, half = last / 2;
    const double rate =
        (lived.spent[last] - lived.spent[half]) / static_cast<double>(last - half);
    return lived.spent[last] + rate * (weeks - static_cast<double>(last));
}

double pressure(const Tally& flows) {
    return flows[Flow::hours_asked] /
           (flows[Flow::capacity_hours] - flows[Flow::lost_hours]);
}

void look_at_market(const std::vector<Tally>& regions, Trial& trial) {
    Tally all;
    for (const Tally& region : regions) {
        all += region;
        trial.pressures.push_back(pressure(region));
    }
    trial.demand_pressure = pressure(all);
    trial.billable_share = all[Flow::billed_hours] / all[Flow::capacity_hours];
}

}  // namespace

Trial try_out(const Scenario& scenario, int threads) {
    Scenario from_the_start = scenario;
    for (StrategyPlan& strategy : from_the_start.strategies) strategy.from_week = 1;
    const std::size_t strategies = scenario.strategies.size();
    const double seconds =
        trial_seconds * divided(threads, strategies).side_by_side / strategies;
    std::vector<Lived> lived(strategies);
    each_run(strategies, threads, [&](std::size_t i, const Workers&) {
        lived[i] = live_a_while(from_the_start, static_cast<int>(i), seconds);
    });
    Trial trial;
    trial.weeks = most_trial_weeks;
    const auto runs = static_cast<double>(run_count(scenario));
    const double weeks = static_cast<double>(weeks_of_all_runs(scenario)) / runs;
    for (const Lived& one : lived) {
        const double run = seconds_of_run(one, weeks);
        trial.processor_seconds += run * runs / strategies;
        trial.longest_run = std::max(trial.longest_run, run);
        trial.weeks = std::min(trial.weeks, static_cast<int>(one.spent.size()) - 1);
    }
    look_at_market(lived[0].regions, trial);
    return trial;
}

double seconds_of_sweep(const Scenario& scenario, const Trial& trial, int threads) {
    const Division division =
        divided(std::min(threads, machine_threads()), run_count(scenario));
    const auto inside = std::min<std::size_t>(division.inside, scenario.regions.size());
    const double side_by_side = trial.processor_seconds / division.side_by_side;
    return std::max(side_by_side, trial.longest_run) / static_cast<double>(inside);
}

}  // namespace verbund
