#include "run/oracles/verify.hpp"

#include "core/workers.hpp"
#include "io/scenario_reader.hpp"
#include "model/start.hpp"
#include "model/week.hpp"
#include "run/interruption.hpp"

#include <algorithm>

namespace verbund {

namespace {

constexpr int longer_by = 10;

// One run, looked at after the start and every week until there is nothing more to see.
Findings watch(const Trial& trial, std::size_t index, int threads, Progress& progress) {
    const OracleCase& known = *trial.known;
    const RunKey run = run_at(trial.scenario, index);
    const Workers workers(threads);
    World world = start(trial.scenario, run, workers);
    Findings findings{std::vector<std::vector<Observation>>(known.rows.size()), {}};
    const Watched watched{trial.scenario, run, world};
    while (known.look(watched, findings) && !watched.last()) {
        stop_if_interrupted();
        week(world, workers);
    }
    progress.weeks_done(static_cast<std::size_t>(trial.scenario.weeks));
    progress.run_done();
    return findings;
}

}  // namespace

Trial trial_of(const OracleCase& known, const std::filesystem::path& folder, bool longer) {
    Trial trial{&known, read_scenario(folder / known.scenario, {known.set, {}, {}})};
    if (longer) trial.scenario.replicates *= longer_by;
    return trial;
}

std::vector<Judged> judge(const Trial& trial, int threads, Progress& progress) {
    const std::size_t runs = run_count(trial.scenario);
    const auto side_by_side = std::min(runs, static_cast<std::size_t>(threads));
    const int threads_per_run = std::max(1, threads / static_cast<int>(side_by_side));
    std::vector<Findings> findings(runs);
    Workers(static_cast<int>(side_by_side)).each(runs, [&](std::size_t i) {
        findings[i] = watch(trial, i, threads_per_run, progress);
    });
    std::vector<Judged> judged;
    for (std::size_t row = 0; row < trial.known->rows.size(); ++row) {
        std::vector<Observation> all;
        for (const Findings& one : findings)
            all.insert(all.end(), one.rows[row].begin(), one.rows[row].end());
        const OracleRow& known = trial.known->rows[row];
        judged.push_back({trial.known, &known, verdict_on(known.known, all)});
    }
    return judged;
}

}  // namespace verbund
