#include "study/parting.hpp"

#include "model/start.hpp"

#include <utility>

namespace verbund {

namespace {

struct StepEnd {
    std::string step;
    std::string lived;
};

struct Pair {
    World a, b;

    bool with_practice() const {
        return !a.people.practice.empty() && !b.people.practice.empty();
    }
    bool alike() const {
        return lived_fingerprint(a, with_practice()) ==
               lived_fingerprint(b, with_practice());
    }
};

Pair started(const Scenario& scenario, const RunKey& a, const RunKey& b,
             const Workers& workers) {
    return {start(scenario, a, workers), start(scenario, b, workers)};
}

void live_both(Pair& pair, int last_week, const Workers& workers, Listener& listener) {
    live_on(pair.a, last_week, workers, listener);
    live_on(pair.b, last_week, workers, listener);
}

// The steps of the next week, with what was lived by the end of each.
std::vector<StepEnd> steps_of(World world, bool with_practice, const Workers& workers,
                              Listener& listener) {
    std::vector<StepEnd> ends;
    live_on(world, world.now + 1, workers, listener, {}, [&](const char* step) {
        ends.push_back({step, lived_fingerprint(world, with_practice)});
    });
    return ends;
}

// How many steps of the week each has taken when they first differ.
struct Steps {
    std::size_t a, b;
    std::string step;
};

// The week in which a strategy begins has a step more than another's.
// The steps of a week in which rules change; only one of two runs may have them.
bool changes_rules(const std::string& step) {
    return step == "fade_ties" || step == "change_rules";
}

Steps first_step(const std::vector<StepEnd>& a, const std::vector<StepEnd>& b,
                 const std::string& before) {
    std::string lived = before;  // by both, so far
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        const bool a_alone = changes_rules(a[i].step) && b[j].step != a[i].step;
        const bool b_alone = changes_rules(b[j].step) && a[i].step != b[j].step;
        const std::string& of_a = b_alone ? lived : a[i].lived;
        const std::string& of_b = a_alone ? lived : b[j].lived;
        const std::string& step = b_alone ? b[j].step : a[i].step;
        i += !b_alone;
        j += !a_alone;
        if (of_a != of_b) return {i, j, step};
        lived = of_a;
    }
    return {a.size(), b.size(), "the end of the week"};
}

// A world as it is after some steps of its next week.
World after_steps(World world, std::size_t steps, const Workers& workers,
                  Listener& listener) {
    if (steps == 0) return world;
    World then;
    std::size_t done = 0;
    live_on(world, world.now + 1, workers, listener, {}, [&](const char*) {
        if (++done == steps) then = world;
    });
    return then;
}

Parting in_the_next_week(const Pair& pair, const Workers& workers) {
    Listener nobody;
    const bool practice = pair.with_practice();
    const Steps steps = first_step(steps_of(pair.a, practice, workers, nobody),
                                   steps_of(pair.b, practice, workers, nobody),
                                   lived_fingerprint(pair.a, practice));
    const World before =
        after_steps(pair.a, steps.a == 0 ? 0 : steps.a - 1, workers, nobody);
    const auto difference =
        first_difference(before, after_steps(pair.a, steps.a, workers, nobody),
                         after_steps(pair.b, steps.b, workers, nobody));
    return {pair.a.now + 1, steps.step, difference.value_or(Difference{})};
}

std::optional<Parting> parting_within(const Scenario& scenario, const RunKey& a,
                                      const RunKey& b, const Workers& workers,
                                      Listener& listener) {
    Pair pair = started(scenario, a, b, workers);
    if (!pair.alike())
        return Parting{0, "start",
                       first_difference(pair.a, pair.a, pair.b).value_or(Difference{})};
    while (pair.a.now < scenario.weeks) {
        live_both(pair, pair.a.now + 1, workers, listener);
        if (pair.alike()) continue;
        Listener nobody;
        const int alike_until = pair.a.now - 1;
        pair = started(scenario, a, b, workers);
        live_both(pair, alike_until, workers, nobody);
        return in_the_next_week(pair, workers);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Parting> parting_of(const Scenario& scenario, const RunKey& a,
                                  const RunKey& b, const Workers& workers,
                                  Listener& listener) {
    return parting_within(scenario_at(scenario, a.point), a, b, workers, listener);
}

}  // namespace verbund
