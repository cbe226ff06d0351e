#include "study/life.hpp"

#include "model/start.hpp"
#include "model/week.hpp"

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
    while (world.now < last_week && audience.wants_more()) {
        week(world, workers, steps);
        listener.weeks_done(1);
        audience.look(world);
    }
}

namespace {

World live_there(const Scenario& scenario, const RunKey& run, const Workers& workers,
                 Listener& listener, const std::vector<Watcher>& watchers) {
    World world = start(scenario, run, workers);
    live_on(world, scenario.weeks, workers, listener, watchers);
    listener.weeks_done(scenario.weeks - world.now);  // of a run that ended early
    listener.run_done();
    return world;
}

}  // namespace

World live(const Scenario& scenario, const RunKey& run, const Workers& workers,
           Listener& listener, const std::vector<Watcher>& watchers) {
    if (!changes_the_run(scenario))
        return live_there(scenario, run, workers, listener, watchers);
    return live_there(scenario_at(scenario, run.point), run, workers, listener,
                      watchers);
}

}  // namespace verbund
