// Many runs on all cores. Runs are side by side first; one run is cut up by region only
// when there are fewer runs than threads.
#pragma once

#include "study/plan.hpp"
#include "study/recorded_run.hpp"

#include <functional>

namespace verbund {

struct Division {
    int side_by_side;  // runs
    int inside;        // threads of each
};

// How threads are divided among runs; both at least 1.
Division divided(int threads, std::size_t runs);

// Calls act(i, workers) for i = 0 … runs − 1, side by side, with the workers for the
// inside of the run.
void each_run(std::size_t runs, int threads,
              const std::function<void(std::size_t, const Workers&)>& act);

// Simulates all runs of a plan and gives each record to `use`, one at a time, in the
// order of the plan. `use` may let the plan grow: the new runs follow. Memory holds as
// many runs as there are threads, and a few that wait for their turn. A run that is kept
// already is not simulated again; the others are kept as soon as they end, in any order.
// A run that fails (RunFailed) ends all, or is left out, as `kept` says; `leave_out` is
// called in its turn.
void simulate_all(const Scenario& scenario, Plan& plan, int threads, Listener& listener,
                  const std::vector<const Metric*>& besides,
                  const std::function<void(const RunRecord&)>& use,
                  KeptRuns* kept = nullptr,
                  const std::function<void()>& leave_out = {});

// Simulates some runs, those that are not kept already, and keeps them. After one that
// throws no other is begun.
void simulate_some(const Scenario& scenario, const std::vector<RunKey>& runs,
                   int threads, Listener& listener, KeptRuns& kept);

}  // namespace verbund
