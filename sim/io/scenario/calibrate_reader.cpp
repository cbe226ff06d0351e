#include "io/scenario/calibrate_reader.hpp"

#include "io/did_you_mean.hpp"
#include "io/scenario/estimand_reader.hpp"
#include "io/scenario/prior_reader.hpp"
#include "study/points.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::int64_t most_particles = 100'000;
constexpr std::int64_t most_rounds = 1000;

CalibrationTarget read_target(Reading& reading, const toml::table& table,
                              const Scenario& scenario) {
    Fields fields(reading, table, "calibrate.target");
    CalibrationTarget one{};
    one.estimand.metric = read_metric(reading, fields, "metric");
    one.estimand.window = read_window(reading, fields, scenario);
    constexpr double any = 1e300;
    const auto need = [&](std::string_view key, const Bounds& bounds) {
        fields.need(key, bounds.text());
        return fields.real(key, bounds).value_or(1.0);
    };
    one.target.value = need("value", {-any, any, "in the metric's unit"});
    one.target.spread =
        need("spread", {0.0, any, "in the metric's unit: how far off is right", true});
    if (const toml::node* source =
            fields.need("source", "where the number comes from, on one line"))
        one.source =
            name_value(reading, *source, "calibrate.target.source").value_or("");
    fields.refuse_the_rest();
    return one;
}

void read_targets(Reading& reading, Fields& fields, const Scenario& scenario,
                  CalibrationPlan& plan) {
    const toml::array* targets = fields.tables("target");
    if (targets == nullptr || targets->empty())
        return reading.refuse_key(fields.table().source(), "calibrate.target",
                                  "is missing",
                                  "at least one [[calibrate.target]] with metric, "
                                  "window, value, spread and source");
    for (const toml::node& target : *targets)
        plan.targets.push_back(read_target(reading, *target.as_table(), scenario));
}

void read_strategy(Reading& reading, Fields& fields, const Scenario& scenario,
                   CalibrationPlan& plan) {
    const auto name = fields.name("strategy");
    if (!name) return;
    const auto index = index_of(scenario.strategies, *name);
    if (index) {
        plan.strategy = static_cast<int>(*index);
        return;
    }
    const std::vector<std::string> names = names_of(scenario.strategies);
    reading.refuse(*fields.find("strategy"), "calibrate.strategy",
                   "is not known" + did_you_mean(*name, names),
                   "the name of a strategy of the scenario");
}

void read_search(Fields& fields, CalibrationPlan& plan) {
    SequentialPlan& search = plan.search;
    search.particles = static_cast<std::size_t>(
        fields.whole("particles", 2, most_particles, "points").value_or(100));
    search.most_rounds = static_cast<std::size_t>(
        fields.whole("rounds", 1, most_rounds, "rounds").value_or(5));
    search.accepted_share =
        fields.real("accepted", {0.01, 0.9, "share of the first round"}).value_or(0.5);
    search.tolerance =
        fields.real("tolerance", {0.0, 1e6, "spreads"}).value_or(search.tolerance);
}

void refuse_what_does_not_fit(Reading& reading, const toml::table& table,
                              const Draft& draft, const CalibrationPlan& plan) {
    if (!draft.scenario.design.columns.empty())
        reading.refuse_key(table.source(), "calibrate", "stands beside [design]",
                           "one of both: a calibration chooses its own points");
    if (most_runs_of(plan) > static_cast<std::size_t>(most_runs))
        reading.refuse_key(table.source(), "calibrate", "makes too many runs",
                           fmt::format("at most {} runs", most_runs));
}

// Both ends of every prior: a design of corners.
Design corners_of(const CalibrationPlan& plan) {
    std::vector<Axis> axes;
    for (const Prior& prior : plan.priors)
        axes.push_back({prior.factor, {value_at(prior, 0.0), value_at(prior, 1.0)}});
    return grid(axes);
}

}  // namespace

Section calibrate_section(std::optional<CalibrationPlan>& plan) {
    return [&plan](Reading& reading, Fields& file, Draft& draft) {
        const toml::table* table = file.table("calibrate");
        if (table == nullptr) return;
        Fields fields(reading, *table, "calibrate");
        plan.emplace();
        plan->search.seed = draft.scenario.seed;
        plan->replicates = draft.scenario.replicates;
        const bool has_design = !draft.scenario.design.columns.empty();
        read_strategy(reading, fields, draft.scenario, *plan);
        read_search(fields, *plan);
        read_priors(reading, fields, draft, *plan);
        read_targets(reading, fields, draft.scenario, *plan);
        fields.refuse_the_rest();
        if (has_design || reading.faults.empty())
            refuse_what_does_not_fit(reading, *table, draft, *plan);
    };
}

ToCalibrate read_to_calibrate(const std::filesystem::path& path,
                              const ReadOptions& options,
                              const std::vector<Section>& others) {
    std::optional<CalibrationPlan> plan;
    std::vector<Section> sections = others;
    sections.push_back(calibrate_section(plan));
    sections.push_back([&](Reading& reading, Fields&, Draft& draft) {
        if (plan && reading.faults.empty()) draft.scenario.design = corners_of(*plan);
    });
    Scenario scenario = read_scenario(path, options, sections);
    if (!plan)
        throw ScenarioRefused(
            {fault_at({path.string(), 1, 1},
                      fault_message("calibrate", "", "is missing",
                                    "a table [calibrate] (see scenarios/README.md)"))});
    scenario.design = {};
    return {std::move(scenario), std::move(*plan)};
}

}  // namespace verbund
