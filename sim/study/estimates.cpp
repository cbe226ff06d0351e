#include "study/estimates.hpp"

#include "analysis/paired_difference.hpp"
#include "analysis/stopping.hpp"

#include <algorithm>

namespace verbund {

namespace {

// The confidence of one of the differences that the rule asks of. Narrow enough is the
// interval that is printed beside those of all other metrics. A sign is decided among
// the primary differences alone, by Bonferroni: Šidák's inequality is proven for
// intervals, not for sequences of them.
double confidence_of(const ComparePlan& compare) {
    const std::size_t pairs = compare.pairs.size();
    if (compare.stop->rule == StopPlan::decided)
        return bonferroni_confidence(compare.confidence, pairs);
    return sidak_confidence(compare.confidence, pairs * compare.metrics.size());
}

bool known(const ComparePlan& compare, const std::vector<double>& differences) {
    const double confidence = confidence_of(compare);
    return compare.stop->rule == StopPlan::narrow
               ? narrow_enough(differences, compare.stop->half_width, confidence)
               : decided(differences, confidence) != Sign::open;
}

std::vector<std::string> strategies_of(const Scenario& scenario) {
    std::vector<std::string> names;
    for (const StrategyPlan& strategy : scenario.strategies)
        names.push_back(strategy.name);
    return names;
}

}  // namespace

Estimates::Estimates(const Scenario& scenario)
    : scenario_(scenario),
      outcomes_(scenario.compare.metrics, strategies_of(scenario),
                point_count(scenario)) {
    outcomes_.reserve(static_cast<std::size_t>(scenario.replicates));
}

void Estimates::add(const RunRecord& record) {
    const auto strategy = static_cast<std::size_t>(record.run.strategy);
    const auto point = static_cast<std::size_t>(record.run.point);
    const auto replicate = static_cast<std::size_t>(record.run.replicate);
    for (std::size_t m = 0; m < record.estimates.size(); ++m)
        outcomes_.put(m, strategy, point, replicate, record.estimates[m]);
    ++runs_;
}

std::vector<double> Estimates::differences(const StrategyPair& pair,
                                           std::size_t point) const {
    const std::size_t metric = scenario_.compare.primary;
    return paired_differences(outcomes_.of(metric, pair.baseline, point),
                              outcomes_.of(metric, pair.other, point));
}

// A difference that is known as well as its rule asks, or that no run has.
bool Estimates::enough(std::size_t point) const {
    const ComparePlan& compare = scenario_.compare;
    return std::all_of(compare.pairs.begin(), compare.pairs.end(),
                       [&](const StrategyPair& pair) {
                           const std::vector<double> sample = differences(pair, point);
                           return sample.empty() || known(compare, sample);
                       });
}

std::optional<std::size_t> Estimates::needed_at(std::size_t point) const {
    const ComparePlan& compare = scenario_.compare;
    if (compare.stop->rule != StopPlan::narrow) return std::nullopt;
    std::optional<std::size_t> most;
    for (const StrategyPair& pair : compare.pairs)
        if (const auto needed =
                runs_needed(differences(pair, point), compare.stop->half_width,
                            confidence_of(compare)))
            most = std::max(most.value_or(0), *needed);
    return most;
}

std::optional<Look> Estimates::look_at(Plan& plan) const {
    const std::optional<StopPlan>& stop = scenario_.compare.stop;
    if (!stop || runs_ < plan.runs()) return std::nullopt;
    Look look;
    for (std::size_t point = 0; point < outcomes_.points(); ++point) {
        look.replicates =
            std::max(look.replicates, plan.replicates(static_cast<int>(point)));
        if (enough(point)) continue;
        look.open.push_back(static_cast<int>(point));
        if (const auto needed = needed_at(point))
            look.needed = std::max(look.needed.value_or(0), *needed);
    }
    plan.grow(look.open, std::min(replicates_in_batch, stop->most - look.replicates));
    return look;
}

}  // namespace verbund
