// What looking costs: the recorder every four weeks with the standard metrics and all
// events, and results.h5, both as shares of the time that the weeks of the same run
// take.
#include "bench/subjects.hpp"
#include "io/files.hpp"
#include "io/results/results_file.hpp"
#include "record/metric.hpp"
#include "record/recorder.hpp"
#include "study/life.hpp"
#include "study/plan.hpp"

#include <unistd.h>
#include <algorithm>
#include <optional>
#include <string>

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

namespace fs = std::filesystem;

constexpr int runs_in_a_file = 4;
constexpr int weeks_of_large_runs = 16;
constexpr int large = 10'000;  // freelancers

struct Seconds {
    double weeks = 0.0, recorder = 0.0, adding = 0.0, file = 0.0;
};

template <class Act>
void timed(double& seconds, Act&& act) {
    const Stopwatch watch;
    act();
    seconds += watch.seconds();
}

int freelancers_of(const Scenario& scenario) {
    int all = 0;
    for (const RegionPlan& region : scenario.regions) all += region.freelancers;
    return all;
}

Scenario recorded_scenario(const Subject& subject) {
    Scenario scenario = scenario_of(subject);
    scenario.strategies.erase(scenario.strategies.begin(),
                              scenario.strategies.end() - 1);
    const bool short_runs = freelancers_of(scenario) > large;
    if (short_runs) scenario.weeks = std::min(scenario.weeks, weeks_of_large_runs);
    scenario.replicates = short_runs ? 1 : runs_in_a_file;
    scenario.record = {};
    scenario.compare = {};
    for (const Metric& metric : metric_table())
        if (metric.standard) scenario.record.metrics.emplace_back(metric.name);
    for (const EventTable& table : event_tables)
        scenario.record.events.emplace_back(table.name);
    return scenario;
}

// What lies between two looks is a week.
RunRecord recorded_run(const Scenario& scenario, const RunKey& run, Seconds& seconds) {
    const Workers workers(1);
    Recorder recorder(scenario);
    Listener nobody;
    Stopwatch since_look;
    const World world =
        live(scenario, run, workers, nobody, {[&](const World& now) {
                 if (now.now > 0) seconds.weeks += since_look.seconds();
                 timed(seconds.recorder, [&] { recorder.look(now, workers); });
                 since_look = Stopwatch();
                 return true;
             }});
    return recorder.finish(run, world);
}

void write_all(const Scenario& scenario, const fs::path& folder, Seconds& seconds) {
    std::optional<ResultsFile> results;
    timed(seconds.file, [&] { results.emplace(folder, scenario); });
    const Plan plan(scenario);
    for (std::size_t i = 0; i < plan.runs(); ++i) {
        const RunRecord record = recorded_run(scenario, plan.at(i), seconds);
        timed(seconds.adding, [&] { results->add(record); });
    }
    timed(seconds.file, [&] { results->finish(); });
}

void recording(benchmark::State& state, const Subject& subject) {
    const Scenario scenario = recorded_scenario(subject);
    const fs::path folder =
        fs::temp_directory_path() / ("verbund-bench-" + std::to_string(getpid()));
    make_folder(folder);
    Seconds seconds;
    for (auto _ : state) write_all(scenario, folder, seconds);
    fs::remove_all(folder);
    state.counters["recorder_percent"] = 100.0 * seconds.recorder / seconds.weeks;
    state.counters["adding_percent"] = 100.0 * seconds.adding / seconds.weeks;
    state.counters["file_ms"] =
        1e3 * seconds.file / static_cast<double>(state.iterations());
}

}  // namespace

void register_recording(const Subject& subject) {
    benchmark::RegisterBenchmark((std::string("recording/") + subject.name).c_str(),
                                 recording, subject)
        ->Iterations(1)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

}  // namespace verbund::bench
