#include "bench/week_in_steps.hpp"

#include "bench/subjects.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/start.hpp"
#include "model/week.hpp"

namespace verbund::bench {

namespace {

constexpr int weeks_compared = 52;

Step phase(const char* name, void (*act)(World&, Region&)) {
    return {name, [act](World& world, const Workers& workers) {
                workers.each(world.regions.size(),
                             [&](std::size_t r) { act(world, world.regions[r]); });
            }};
}

template <class... Boxes>
Step letters(Boxes... boxes) {
    return {"exchange", [=](World& world, const Workers&) { exchange(world, boxes...); }};
}

void begin(World& world, const Workers& workers) {
    ++world.now;
    if (world.now != world.from_week) return;
    make_room_for_practice(world);
    phase("change_rules", change_rules).act(world, workers);
}

}  // namespace

const std::vector<Step>& steps_of_week() {
    static const std::vector<Step> steps{
        {"begin", begin},
#include "steps_of_week.inc"
    };
    return steps;
}

bool steps_are_the_week() {
    static const bool same = [] {
        const Workers workers(1);
        const Scenario scenario = scenario_of(five_hundred);
        World whole = start(scenario, run_of(scenario), workers);
        World in_steps = whole;
        for (int done = 0; done < weeks_compared; ++done) {
            week(whole, workers);
            for (const Step& step : steps_of_week()) step.act(in_steps, workers);
        }
        return fingerprint(whole) == fingerprint(in_steps);
    }();
    return same;
}

}  // namespace verbund::bench
