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

// A switch or a choice goes from one value to the other, whatever the step of the levels.
bool is_switch(const DesignInput& input) {
    const auto is_end = [](double number) { return number == 0.0 || number == 1.0; };
    return !input.ordered || std::ranges::all_of(input.numbers, is_end);
}

std::vector<std::vector<double>> numbers_of(const std::vector<DesignInput>& inputs) {
    std::vector<std::vector<double>> numbers;
    for (const DesignInput& input : inputs) numbers.push_back(input.numbers);
    return numbers;
}

std::vector<std::vector<MorrisMove>> moves_of(const std::vector<DesignInput>& inputs) {
    auto moves = morris_moves(numbers_of(inputs));
    for (auto& trajectory : moves)
        for (MorrisMove& move : trajectory) move.whole = is_switch(inputs[move.input]);
    return moves;
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
    switch (method) {
        case SensitivityMethod::morris:
            return {question, morris_effects(moves_of(inputs), seen, step, plan)};
        case SensitivityMethod::sobol:
            return {question, sobol_indices({seen.size(), inputs.size()}, seen, plan)};
        case SensitivityMethod::ranks: break;
    }
    return {question, rank_effects(numbers_of(inputs), seen, plan.confidence)};
}

IntervalEstimate strength_of(const Drivers& drivers, std::size_t input) {
    if (const auto* morris = std::get_if<MorrisEffects>(&drivers.found))
        return morris->inputs[input].absolute;
    if (const auto* sobol = std::get_if<SobolIndices>(&drivers.found))
        return sobol->inputs[input].total;
    return size_of(std::get<RankEffects>(drivers.found).inputs[input]);
}

}  // namespace verbund
