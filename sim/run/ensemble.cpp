#include "run/ensemble.hpp"

#include "core/workers.hpp"
#include "model/start.hpp"
#include "model/week.hpp"
#include "record/recorder.hpp"
#include "run/interruption.hpp"

#include <algorithm>
#include <optional>

namespace verbund {

RunRecord simulate(const Scenario& scenario, const RunKey& run, int threads,
                   Progress& progress) {
    const Workers workers(threads);
    World world = start(scenario, run, workers);
    Recorder recorder(scenario);
    for (int done = 0; done < scenario.weeks; ++done) {
        stop_if_interrupted();
        week(world, workers);
        recorder.after_week(world, workers);
        progress.weeks_done(1);
    }
    return recorder.finish(run, world);
}

void simulate_all(const Scenario& scenario, int threads, Progress& progress,
                  const std::function<void(const RunRecord&)>& use) {
    const std::size_t runs = run_count(scenario);
    const auto side_by_side = std::min(runs, static_cast<std::size_t>(threads));
    const int threads_per_run = std::max(1, threads / static_cast<int>(side_by_side));
    const std::size_t ahead = side_by_side + 2;
    std::vector<std::optional<RunRecord>> waiting(runs);
    Workers(static_cast<int>(side_by_side))
        .each_in_order(
            runs, ahead,
            [&](std::size_t i) {
                waiting[i] = simulate(scenario, run_at(scenario, i), threads_per_run, progress);
            },
            [&](std::size_t i) {
                use(*waiting[i]);
                waiting[i].reset();
                progress.run_done();
            });
}

}  // namespace verbund
