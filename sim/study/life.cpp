#include "study/life.hpp"

#include "model/start.hpp"
#include "model/week.hpp"
#include "state/bytes.hpp"

#include <optional>
#include <stdexcept>

namespace verbund {

namespace {

// Those who still want to see something.
class Audience {
public:
    explicit Audience(const std::vector<Watcher>& watchers) {
        for (const Watcher& watcher : watchers) looking_.push_back(&watcher);
        only_listens_ = looking_.empty();
    }

    void look(const World& world) {
        std::erase_if(looking_,
                      [&](const Watcher* watcher) { return !(*watcher)(world); });
    }

    bool wants_more() const { return only_listens_ || !looking_.empty(); }

private:
    std::vector<const Watcher*> looking_;
    bool only_listens_;
};

}  // namespace

void live_on(World& world, int last_week, const Workers& workers, Listener& listener,
             const std::vector<Watcher>& watchers, const StepObserver& steps) {
    Audience audience(watchers);
    audience.look(world);
    const Workers asking = workers.asking([&] { listener.shall_go_on(); });
    while (world.now < last_week && audience.wants_more()) {
        week(world, asking, steps);
        listener.weeks_done(1);
        audience.look(world);
    }
}

namespace {

// The scenario of a run's point: with its weeks, its seed and its headcounts.
class ScenarioOfRun {
public:
    ScenarioOfRun(const Scenario& scenario, const RunKey& run) : scenario_(&scenario) {
        if (changes_the_run(scenario))
            scenario_ = &changed_.emplace(scenario_at(scenario, run.point));
    }
    const Scenario& operator*() const { return *scenario_; }

private:
    const Scenario* scenario_;
    std::optional<Scenario> changed_;
};

World begin(const Scenario& scenario, const RunKey& run, const Workers& workers,
            Listener& listener) {
    return start(scenario, run, workers.asking([&] { listener.shall_go_on(); }));
}

void live_to_the_end(World& world, const Scenario& scenario, const Workers& workers,
                     Listener& listener, const std::vector<Watcher>& watchers) {
    live_on(world, scenario.weeks, workers, listener, watchers);
    listener.weeks_done(scenario.weeks - world.now);  // of a run that ended early
    listener.run_done();
}

}  // namespace

World live(const Scenario& scenario, const RunKey& run, const Workers& workers,
           Listener& listener, const std::vector<Watcher>& watchers) {
    const ScenarioOfRun mine(scenario, run);
    World world = begin(*mine, run, workers, listener);
    live_to_the_end(world, *mine, workers, listener, watchers);
    return world;
}

World live_from(const std::string& saved, const Scenario& scenario, const RunKey& run,
                const Workers& workers, Listener& listener,
                const std::vector<Watcher>& watchers) {
    const ScenarioOfRun mine(scenario, run);
    World world = begin(*mine, run, workers, listener);
    Unpacker unpack(saved);
    unpack(world);
    if (!unpack.is_whole()) throw std::runtime_error("a saved world is damaged");
    listener.weeks_done(world.now);
    live_to_the_end(world, *mine, workers, listener, watchers);
    return world;
}

}  // namespace verbund
