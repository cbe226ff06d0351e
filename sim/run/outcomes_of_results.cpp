#include "run/outcomes_of_results.hpp"

#include "io/fault.hpp"
#include "io/names.hpp"
#include "io/scenario/estimand_reader.hpp"
#include "study/design_table.hpp"
#include "study/estimand_name.hpp"

#include <algorithm>

namespace verbund {

namespace {

// The full name of a metric that somebody asks for.
std::string full_name(const std::string& asked, const Scenario& scenario) {
    const AskedEstimand found = estimand_asked(asked, scenario);
    if (found.estimand) return estimand_name(*found.estimand, scenario);
    throw ScenarioRefused(
        {{"--metric", 0, 0, fault_message(asked, "", found.wrong, found.allowed)}});
}

// The index of a name, which is added where it is new.
std::size_t index_in(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (index == names.size()) names.push_back(name);
    return index;
}

// The metrics of [compare], the primary one first.
std::vector<std::size_t> named_metrics(const ComparePlan& plan) {
    std::vector<std::size_t> metrics{plan.primary};
    for (std::size_t i = 0; i < plan.metrics.size(); ++i)
        if (i != plan.primary) metrics.push_back(i);
    return metrics;
}

Outcomes numbers_of(const StoredRuns& runs, const std::vector<std::string>& metrics) {
    const Scenario& scenario = runs.scenario();
    const std::vector<std::string> strategies = names_of(scenario.strategies);
    const std::size_t points = point_count(scenario);
    Outcomes outcomes(metrics, strategies, points);
    for (std::size_t m = 0; m < metrics.size(); ++m) {
        const Estimand estimand = estimand_named(metrics[m], scenario);
        for (std::size_t s = 0; s < strategies.size(); ++s)
            for (std::size_t p = 0; p < points; ++p) {
                const std::vector<double> values =
                    runs.values(estimand, static_cast<int>(s), static_cast<int>(p));
                for (std::size_t r = 0; r < values.size(); ++r)
                    outcomes.put(m, s, p, r, values[r]);
            }
    }
    return outcomes;
}

}  // namespace

OutcomeSource outcomes_of_results(const StoredRuns& runs,
                                  const std::vector<std::string>& metrics) {
    const Scenario& scenario = runs.scenario();
    std::vector<std::string> names = scenario.compare.metrics;
    std::vector<std::size_t> asked;
    for (const std::string& metric : metrics)
        asked.push_back(index_in(names, full_name(metric, scenario)));
    return {numbers_of(runs, names),
            design_table(scenario.design),
            {named_metrics(scenario.compare), scenario.compare.pairs,
             is_until_decided(scenario.compare)},
            scenario.compare.confidence,
            asked};
}

}  // namespace verbund
