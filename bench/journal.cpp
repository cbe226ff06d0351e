// What keeping finished runs costs a sweep of short runs: the time that its threads
// spend in the journal, as a share of all their time.
#include "io/journal/journal.hpp"
#include "bench/subjects.hpp"
#include "io/files.hpp"
#include "record/metric.hpp"
#include "study/ensemble.hpp"

#include <unistd.h>

#include <atomic>
#include <string>

#include <benchmark/benchmark.h>

namespace verbund::bench {

namespace {

namespace fs = std::filesystem;

constexpr int runs_of_a_sweep = 300;
constexpr int weeks_of_ten_milliseconds = 10;

// A journal with a watch beside it.
class TimedJournal : public KeptRuns {
public:
    TimedJournal(const fs::path& folder, const Scenario& scenario)
        : journal_(folder, scenario) {}

    std::optional<RunRecord> find(const RunKey& run) override {
        const Stopwatch watch;
        auto found = journal_.find(run);
        seconds_ += watch.seconds();
        return found;
    }
    void keep(const RunRecord& record) override {
        const Stopwatch watch;
        journal_.keep(record);
        seconds_ += watch.seconds();
    }
    std::optional<SavedRun> saved(const RunKey& run) override {
        const Stopwatch watch;
        auto found = journal_.saved(run);
        seconds_ += watch.seconds();
        return found;
    }
    void sync() {
        const Stopwatch watch;
        journal_.sync();
        seconds_ += watch.seconds();
    }
    double seconds() const { return seconds_; }

private:
    Journal journal_;
    std::atomic<double> seconds_ = 0.0;  // of all threads
};

Scenario short_runs(const Subject& subject) {
    Scenario scenario = scenario_of(subject);
    scenario.strategies.erase(scenario.strategies.begin(),
                              scenario.strategies.end() - 1);
    scenario.weeks = weeks_of_ten_milliseconds;
    scenario.replicates = runs_of_a_sweep;
    scenario.record = {};
    scenario.compare = {};
    for (const Metric& metric : metric_table())
        if (metric.standard) scenario.record.metrics.emplace_back(metric.name);
    return scenario;
}

void sweep(benchmark::State& state, const Subject& subject) {
    const Scenario scenario = short_runs(subject);
    const int threads = static_cast<int>(state.range(0));
    const fs::path folder =
        fs::temp_directory_path() / ("verbund-journal-" + std::to_string(getpid()));
    Listener nobody;
    double all = 0.0, journal = 0.0;
    for (auto _ : state) {
        fs::remove_all(folder);
        TimedJournal kept(folder, scenario);
        Plan plan(scenario);
        const Stopwatch watch;
        simulate_all(
            scenario, plan, threads, nobody, {}, [](const RunRecord&) {}, &kept);
        kept.sync();
        all += threads * watch.seconds();
        journal += kept.seconds();
    }
    fs::remove_all(folder);
    state.counters["journal_percent"] = 100.0 * journal / all;
    state.counters["run_ms"] =
        1e3 * all / (runs_of_a_sweep * static_cast<double>(state.iterations()));
}

}  // namespace

void register_journal(const Subject& subject) {
    benchmark::RegisterBenchmark((std::string("journal/") + subject.name).c_str(),
                                 sweep, subject)
        ->ArgName("threads")
        ->Arg(1)
        ->Arg(2)
        ->Iterations(1)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

}  // namespace verbund::bench
