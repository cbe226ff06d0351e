#include "run/facts/looks.hpp"

#include "core/workers.hpp"
#include "model/start.hpp"
#include "model/week.hpp"
#include "record/metric.hpp"
#include "run/interruption.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace verbund {

namespace {

constexpr int metrics_every = 4;  // weeks

double mean_of(const std::vector<double>& numbers, std::size_t from, std::size_t to) {
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = from; i < to; ++i)
        if (std::isfinite(numbers[i])) {
            sum += numbers[i];
            ++count;
        }
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
}

Tally flows_of(const World& world) {
    Tally flows;
    for (const Region& region : world.regions) flows += region.tally;
    return flows;
}

// Everything that looks at one run.
class Watch {
public:
    Watch(FactArm::Detail detail, const Scenario& scenario,
          const std::vector<std::string>& metrics)
        : detail_(detail),
          weeks_(scenario.weeks),
          begun_(scenario.strategies[0].from_week - 1),
          metrics_(metrics) {
        window_ = begun_ + (weeks_ - begun_) / 2;
        year_ = weeks_ - std::min(static_cast<int>(weeks_per_year), weeks_ - window_);
        looks_.window_begins = static_cast<std::size_t>((window_ - begun_) / metrics_every);
        for (const std::string& metric : metrics) looks_.series[metric];
    }

    void look(const World& world) {
        const bool in_window = world.now > window_;
        const bool all = detail_ == FactArm::all;
        if ((all || detail_ == FactArm::ties) && world.now >= window_)
            looks_.ties.look(world, all);
        if (all || detail_ == FactArm::work) looks_.work.look(world, in_window);
        if (all) look_closely(world, in_window);
        if (world.now == begun_) before_ = flows_of(world);
        if (world.now > begun_ && (world.now - begun_) % metrics_every == 0) record(world);
    }

    FactLooks finish(const World& world) {
        if (detail_ == FactArm::all) {
            looks_.fortunes = fortunes_.all(world);
            looks_.refusals = fortunes_.refusals;
            looks_.idle_colleagues = fortunes_.idle_colleagues;
            looks_.pairs = pair_cells(world);
            for (const Region& region : world.regions)
                for (Row row = region.first; row < region.last(); ++row)
                    world.ties_to_read(region, row).for_each([&](TieHalf half) {
                        if (row < half.other() && is_partner(half.stage()))
                            looks_.partnerships_by_joint.emplace_back(
                                half.joint(), half.stage() == Stage::written);
                    });
        }
        return std::move(looks_);
    }

private:
    FactArm::Detail detail_;
    int weeks_, begun_, window_ = 0, year_ = 0;
    const std::vector<std::string>& metrics_;
    FactLooks looks_;
    Ratings ratings_;
    Fortunes fortunes_;
    Tally before_;

    void look_closely(const World& world, bool in_window) {
        ratings_.look(world);
        fortunes_.look(world, ratings_, year_);
        looks_.marketing.look(world);
        looks_.commissions.look(world, ratings_, in_window);
        if (world.now < window_) return;
        looks_.businesses.look(world);
        looks_.collaborations.look(world);
    }

    void record(const World& world) {
        View view{world, 0, world.regions.size(), {}, flows_of(world)};
        const Tally all = view.flows;
        for (std::size_t i = 0; i < all.amount.size(); ++i)
            view.flows.amount[i] -= before_.amount[i];
        before_ = all;
        for (const Region& region : world.regions) view.census += census_of(world, region);
        std::sort(view.census.incomes.begin(), view.census.incomes.end());
        for (const std::string& metric : metrics_)
            looks_.series[metric].push_back(find_metric(metric)->read(view));
    }
};

}  // namespace

double FactLooks::mean(std::string_view metric) const {
    const auto& numbers = series.find(metric)->second;
    return mean_of(numbers, std::min(window_begins, numbers.size()), numbers.size());
}

double FactLooks::early(std::string_view metric, std::size_t count) const {
    const auto& numbers = series.find(metric)->second;
    return mean_of(numbers, 0, std::min(count, numbers.size()));
}

double FactLooks::late(std::string_view metric, std::size_t count) const {
    const auto& numbers = series.find(metric)->second;
    return mean_of(numbers, numbers.size() - std::min(count, numbers.size()), numbers.size());
}

Scenario scenario_of(const FactArm& arm, const Scenario& scenario) {
    Scenario one = scenario;
    one.axes.clear();
    one.strategies = {scenario.strategies.back()};
    for (const auto& [name, value] : arm.set)
        one.strategies[0].settings.push_back({find_parameter(name), value});
    if (arm.most_weeks > 0)
        one.weeks = std::min(one.weeks, one.strategies[0].from_week - 1 + arm.most_weeks);
    return one;
}

FactLooks look_at(const FactArm& arm, const Scenario& scenario, int replicate, int threads,
                  const std::vector<std::string>& metrics, Progress& progress) {
    const Scenario one = scenario_of(arm, scenario);
    const Workers workers(threads);
    World world = start(one, {0, 0, replicate}, workers);
    Watch watch(arm.detail, one, metrics);
    watch.look(world);
    for (int done = 0; done < one.weeks; ++done) {
        stop_if_interrupted();
        week(world, workers);
        watch.look(world);
        progress.weeks_done(1);
    }
    progress.run_done();
    return watch.finish(world);
}

}  // namespace verbund
