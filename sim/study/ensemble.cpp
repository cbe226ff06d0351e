#include "study/ensemble.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
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

void simulate_all(const Scenario& scenario, Plan& plan, int threads, Listener& listener,
                  const std::vector<const Metric*>& besides,
                  const std::function<void(const RunRecord&)>& use, KeptRuns* kept,
                  const std::function<void()>& leave_out) {
    for (std::size_t done = 0; done < plan.runs();) {
        const Plan known = plan;  // which use may let grow while others still ask it
        const std::size_t runs = known.runs() - done;
        const Division division = divided(threads, runs);
        const auto ahead = static_cast<std::size_t>(division.side_by_side) + 2;
        std::vector<std::optional<RunRecord>> waiting(ahead);
        Workers(division.side_by_side)
            .each_in_order(
                runs, ahead,
                [&](std::size_t i) {
                    const RunKey run = known.at(done + i);
                    const Workers inside(division.inside);
                    waiting[i % waiting.size()] =
                        kept == nullptr
                            ? recorded(scenario, run, inside, listener, besides)
                            : found_or_recorded(scenario, run, inside, listener,
                                                besides, *kept);
                },
                [&](std::size_t i) {
                    const auto record = std::exchange(waiting[i % waiting.size()], {});
                    if (record)
                        use(*record);
                    else if (leave_out)
                        leave_out();
                });
        done += runs;
    }
}

void simulate_some(const Scenario& scenario, const std::vector<RunKey>& runs,
                   int threads, Listener& listener, KeptRuns& kept) {
    std::atomic<bool> stopped = false;
    each_run(runs.size(), threads, [&](std::size_t i, const Workers& workers) {
        if (stopped) return;
        try {
            found_or_recorded(scenario, runs[i], workers, listener, {}, kept);
        } catch (...) {
            stopped = true;
            throw;
        }
    });
}

}  // namespace verbund
