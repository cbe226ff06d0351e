#include "analysis/sensitivity/drivers.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace verbund {

namespace {

// The interval of the size of a number: it starts at 0 where the number's holds 0.
IntervalEstimate size_of(const IntervalEstimate& number) {
    const double low = std::abs(number.low), high = std::abs(number.high);
    const bool holds_zero = number.low <= 0.0 && number.high >= 0.0;
    return {std::abs(number.value), holds_zero ? 0.0 : std::min(low, high),
            std::max(low, high)};
}

}  // namespace

Replicates seen_in(const Outcomes& outcomes, const DriverQuestion& question) {
    Replicates seen;
    for (std::size_t point = 0; point < outcomes.points(); ++point) {
        const auto numbers = outcomes.of(question.metric, question.strategy, point);
        seen.emplace_back(numbers.begin(), numbers.end());
        if (!question.baseline) continue;
        const auto others = outcomes.of(question.metric, *question.baseline, point);
        seen.back().resize(std::min(numbers.size(), others.size()));
        for (std::size_t k = 0; k < seen.back().size(); ++k)
            seen.back()[k] -= others[k];
    }
    return seen;
}

Drivers drivers_of(const Outcomes& outcomes, const std::vector<DesignInput>& inputs,
                   SensitivityMethod method, const DriverQuestion& question,
                   double step, const BootstrapPlan& plan) {
    if (inputs.empty() || inputs[0].numbers.size() != outcomes.points())
        throw std::invalid_argument("outcomes have the points of their design");
    const Replicates seen = seen_in(outcomes, question);
    std::vector<std::vector<double>> numbers;
    for (const DesignInput& input : inputs) numbers.push_back(input.numbers);
    switch (method) {
        case SensitivityMethod::morris:
            return {question, morris_effects(morris_moves(numbers), seen, step, plan)};
        case SensitivityMethod::sobol:
            return {question, sobol_indices({seen.size(), inputs.size()}, seen, plan)};
        case SensitivityMethod::ranks: break;
    }
    return {question, rank_effects(numbers, seen, plan.confidence)};
}

IntervalEstimate strength_of(const Drivers& drivers, std::size_t input) {
    if (const auto* morris = std::get_if<MorrisEffects>(&drivers.found))
        return morris->inputs[input].absolute;
    if (const auto* sobol = std::get_if<SobolIndices>(&drivers.found))
        return sobol->inputs[input].total;
    return size_of(std::get<RankEffects>(drivers.found).inputs[input]);
}

}  // namespace verbund
