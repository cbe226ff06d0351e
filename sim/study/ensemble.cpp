#include "study/ensemble.hpp"

#include "study/estimand_name.hpp"

#include <algorithm>
#include <utility>

namespace verbund {

Division divided(int threads, std::size_t runs) {
    const auto most = static_cast<std::size_t>(std::max(1, threads));
    const auto side_by_side = static_cast<int>(std::clamp<std::size_t>(runs, 1, most));
    return {side_by_side, std::max(1, threads / side_by_side)};
}

void each_run(std::size_t runs, int threads,
              const std::function<void(std::size_t, const Workers&)>& act) {
    const Division division = divided(threads, runs);
    Workers(division.side_by_side).each(runs, [&](std::size_t i) {
        act(i, Workers(division.inside));
    });
}

namespace {

// Some metrics and those of estimands, each once.
std::vector<const Metric*> together(std::vector<const Metric*> metrics,
                                    const std::vector<Estimand>& estimands) {
    for (const Estimand& estimand : estimands)
        if (std::find(metrics.begin(), metrics.end(), estimand.metric) == metrics.end())
            metrics.push_back(estimand.metric);
    return metrics;
}

}  // namespace

RunRecord recorded(const Scenario& scenario, const RunKey& run, const Workers& workers,
                   Listener& listener, const std::vector<const Metric*>& besides) {
    const std::vector<Estimand> estimands = estimands_of(scenario);
    Recorder recorder(scenario, together(besides, estimands));
    const World world = live(scenario, run, workers, listener, {[&](const World& now) {
                                 recorder.look(now, workers);
                                 return true;
                             }});
    RunRecord record = recorder.finish(run, world);
    for (const Estimand& estimand : estimands)
        record.estimates.push_back(value_of(estimand, scenario, record));
    return record;
}

void simulate_all(const Scenario& scenario, Plan& plan, int threads, Listener& listener,
                  const std::vector<const Metric*>& besides,
                  const std::function<void(const RunRecord&)>& use) {
    for (std::size_t done = 0; done < plan.runs();) {
        const std::size_t runs = plan.runs() - done;
        const Division division = divided(threads, runs);
        const auto ahead = static_cast<std::size_t>(division.side_by_side) + 2;
        std::vector<RunRecord> waiting(ahead);
        Workers(division.side_by_side)
            .each_in_order(
                runs, ahead,
                [&](std::size_t i) {
                    waiting[i % waiting.size()] =
                        recorded(scenario, plan.at(done + i), Workers(division.inside),
                                 listener, besides);
                },
                [&](std::size_t i) {
                    use(std::exchange(waiting[i % waiting.size()], {}));
                });
        done += runs;
    }
}

}  // namespace verbund
