#include "evidence/effects/starts.hpp"

#include "analysis/test_of_zero.hpp"
#include "evidence/effects/experiment.hpp"
#include "io/fault.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "study/ensemble.hpp"
#include "study/estimand.hpp"

namespace verbund {

namespace {

constexpr Window last_year{Window::last, 52};

std::vector<const Metric*> metrics() {
    std::vector<const Metric*> found;
    for (const char* name : {"income_mean", "served_share", "partners_mean",
                             "trust_partners", "help_share", "cooperations"})
        found.push_back(find_metric(name));
    return found;
}

// Places for all outcomes: strategy by strategy, metric by metric, start by start.
Starts empty_outcomes(const Scenario& scenario) {
    Starts starts{point_count(scenario), {}};
    for (const StrategyPlan& strategy : scenario.strategies)
        for (const Metric* metric : metrics())
            for (const Point& start : scenario.design.points) {
                StartOutcome one{strategy.name,
                                 std::get<std::string>(start[0].value()),
                                 metric,
                                 {},
                                 {},
                                 1.0};
                one.numbers.resize(static_cast<std::size_t>(scenario.replicates));
                starts.outcomes.push_back(std::move(one));
            }
    return starts;
}

void compare_with_first(Starts& starts) {
    std::vector<double> p;
    auto& outcomes = starts.outcomes;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (i % starts.count == 0) continue;
        std::vector<double> difference = outcomes[i].numbers;
        for (std::size_t r = 0; r < difference.size(); ++r)
            difference[r] -= outcomes[i - i % starts.count].numbers[r];
        p.push_back(p_of_zero(interval_of(difference)));
    }
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t i = 0, at = 0; i < outcomes.size(); ++i)
        if (i % starts.count != 0) outcomes[i].p = adjusted[at++];
}

}  // namespace

Scenario read_starts(const std::filesystem::path& path) {
    Scenario scenario = read_scenario(path);
    const auto& columns = scenario.design.columns;
    if (columns.size() == 1 && columns[0].name == "start.kind") return scenario;
    throw ScenarioRefused(
        {fault_at({path.string(), 1, 1},
                  fault_message("design.vary", "", "is not start.kind alone",
                                "the starts to compare, the first of them what the "
                                "others are compared with"))});
}

Starts outcomes_of(const Scenario& scenario, int threads, Listener& listener) {
    Starts starts = empty_outcomes(scenario);
    const std::vector<const Metric*> asked = metrics();
    const auto take = [&](const RunRecord& record) {
        const auto strategy = static_cast<std::size_t>(record.run.strategy);
        const auto start = static_cast<std::size_t>(record.run.point);
        for (std::size_t m = 0; m < asked.size(); ++m)
            starts.outcomes[(strategy * asked.size() + m) * starts.count + start]
                .numbers[static_cast<std::size_t>(record.run.replicate)] =
                value_of({asked[m], last_year}, scenario, record);
    };
    Plan plan(scenario);
    simulate_all(scenario, plan, threads, listener, asked, take);
    for (StartOutcome& one : starts.outcomes)
        one.mean = interval_of(one.numbers, effect_confidence);
    compare_with_first(starts);
    return starts;
}

}  // namespace verbund
