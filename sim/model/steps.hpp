// The steps of a week: phases in all regions side by side, and letters carried between
// regions.
#pragma once

#include "core/workers.hpp"
#include "model/exchange.hpp"
#include "model/step_observer.hpp"

#include <initializer_list>

namespace verbund {

// What a phase does in one region, and the name that an observer is told.
struct Phase {
    const char* name;
    void (*act)(World&, Region&);
};

class Steps {
public:
    Steps(World& world, const Workers& workers, const StepObserver& observer)
        : world_(world), workers_(workers), observer_(observer) {}

    // Phases that stand together need nothing that another region writes in one of
    // them: a region goes through all of them without waiting for the others. An
    // observer wants to know when one phase ends, so all regions then wait for each
    // other after every phase.
    void everywhere(std::initializer_list<Phase> phases) const {
        if (!observer_) return act(phases);
        for (const Phase& phase : phases) {
            act({phase});
            observer_(phase.name);
        }
    }

    template <class... Boxes>
    void exchange(Boxes... boxes) const {
        verbund::exchange(world_, boxes...);
        if (observer_) observer_("exchange");
    }

private:
    void act(std::initializer_list<Phase> phases) const {
        workers_.each(world_.regions.size(), [&](std::size_t region) {
            for (const Phase& phase : phases) phase.act(world_, world_.regions[region]);
        });
    }

    World& world_;
    const Workers& workers_;
    const StepObserver& observer_;
};

}  // namespace verbund
