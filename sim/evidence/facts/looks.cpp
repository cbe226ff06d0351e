#include "evidence/facts/looks.hpp"

#include "evidence/facts/ratings.hpp"
#include "record/recorder.hpp"
#include "study/estimand.hpp"

#include <algorithm>
#include <utility>

namespace verbund {

namespace {

constexpr int metrics_every = 4;  // weeks

// Everything that looks at one run.
class Watch {
public:
    Watch(FactArm::Detail detail, const Scenario& scenario) : detail_(detail) {
        looks_.scenario = scenario;
        looks_.begun = scenario.strategies[0].from_week - 1;
        looks_.window = looks_.begun + (scenario.weeks - looks_.begun) / 2;
        year_ = scenario.weeks - std::min(static_cast<int>(weeks_per_year),
                                          scenario.weeks - looks_.window);
    }

    void look(const World& world) {
        const bool in_window = world.now > looks_.window;
        const bool all = detail_ == FactArm::all;
        if ((all || detail_ == FactArm::ties) && world.now >= looks_.window)
            looks_.ties.look(world, all);
        if (all || detail_ == FactArm::work) looks_.work.look(world, in_window);
        if (all) look_closely(world, in_window);
    }

    FactLooks finish(const World& world, RunRecord record) {
        looks_.record = std::move(record);
        if (detail_ == FactArm::all) {
            looks_.fortunes = fortunes_.all(world);
            looks_.refusals = fortunes_.refusals;
            looks_.idle_colleagues = fortunes_.idle_colleagues;
            looks_.pairs = pair_cells(world);
            for (const Region& region : world.regions)
                for (Row row = region.first; row < region.last(); ++row)
                    world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                        if (half.is_owned_by(row) && is_partner(half.stage()))
                            looks_.partnerships_by_joint.emplace_back(
                                half.joint(), half.stage() == Stage::written);
                    });
        }
        return std::move(looks_);
    }

private:
    FactArm::Detail detail_;
    int year_ = 0;
    FactLooks looks_;
    Ratings ratings_;
    Fortunes fortunes_;

    void look_closely(const World& world, bool in_window) {
        ratings_.look(world);
        fortunes_.look(world, ratings_, year_);
        looks_.marketing.look(world);
        looks_.commissions.look(world, ratings_, in_window);
        if (world.now < looks_.window) return;
        looks_.businesses.look(world);
        looks_.collaborations.look(world);
    }
};

}  // namespace

double FactLooks::value(std::string_view metric, int from, int to) const {
    return value_of({find_metric(metric), {Window::stated, 0, from, to}}, scenario,
                    record);
}

double FactLooks::mean(std::string_view metric) const {
    return value(metric, window + 1, scenario.weeks);
}

double FactLooks::early(std::string_view metric, int weeks) const {
    return value(metric, begun + 1, std::min(begun + weeks, scenario.weeks));
}

double FactLooks::late(std::string_view metric, int weeks) const {
    return value(metric, std::max(begun, scenario.weeks - weeks) + 1, scenario.weeks);
}

Scenario scenario_of(const FactArm& arm, const Scenario& scenario) {
    Scenario one = scenario;
    one.design = {};
    one.strategies = {scenario.strategies.back()};
    for (const auto& [name, value] : arm.set)
        one.strategies[0].settings.push_back({find_parameter(name), value});
    if (arm.most_weeks > 0)
        one.weeks =
            std::min(one.weeks, one.strategies[0].from_week - 1 + arm.most_weeks);
    return one;
}

FactLooks look_at(const FactArm& arm, const Scenario& scenario, int replicate,
                  const Workers& workers, const std::vector<std::string>& metrics,
                  Listener& listener) {
    Scenario one = scenario_of(arm, scenario);
    one.record = {metrics_every, metrics, {}};
    const RunKey run{0, 0, replicate};
    Recorder recorder(one);
    Watch watch(arm.detail, one);
    const World world = live(one, run, workers, listener, {[&](const World& now) {
                                 recorder.look(now, workers);
                                 watch.look(now);
                                 return true;
                             }});
    return watch.finish(world, recorder.finish(run, world));
}

}  // namespace verbund
