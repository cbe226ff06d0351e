// One life: a world starts and lives through its weeks, and watchers look at it in
// between.
#pragma once

#include "core/workers.hpp"
#include "model/step_observer.hpp"
#include "state/world.hpp"

#include <functional>
#include <vector>

namespace verbund {

// Looks at the world after its start and after every week, and touches nothing. It
// returns whether it wants to see more; after a false it is not called again.
using Watcher = std::function<bool(const World&)>;

// Hears how far the runs are, from any thread. What it throws ends them.
class Listener {
public:
    virtual ~Listener() = default;
    virtual void weeks_done(int /*weeks*/) {}
    virtual void run_done() {}
    virtual void run_found(int /*weeks*/) {}  // it was kept, and is not simulated again
    // Asked before each piece of a run's work; what it throws ends the run.
    virtual void shall_go_on() {}
};

// Starts a world and simulates the weeks of its point, or fewer: the run ends when every
// watcher has seen enough. Each watcher sees what it would see alone. Without watchers
// all weeks are simulated. Returns the world as it stands then.
World live(const Scenario& scenario, const RunKey& run, const Workers& workers,
           Listener& listener, const std::vector<Watcher>& watchers = {});

// The same from a week on, in which the world was saved (state/bytes.hpp). Throws
// std::runtime_error when these bytes are no world of the run.
World live_from(const std::string& saved, const Scenario& scenario, const RunKey& run,
                const Workers& workers, Listener& listener,
                const std::vector<Watcher>& watchers);

// The same for a world that is already there, up to and with a last week; an observer
// may be told the steps of each week.
void live_on(World& world, int last_week, const Workers& workers, Listener& listener,
             const std::vector<Watcher>& watchers = {}, const StepObserver& steps = {});

}  // namespace verbund
