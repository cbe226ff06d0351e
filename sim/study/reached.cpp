#include "study/reached.hpp"

#include <algorithm>

namespace verbund {

namespace {

bool is_everywhere(const StrategyPlan& strategy, const Factor& factor) {
    const auto& where = strategy.regions;
    if (where.empty()) return true;
    return factor.reach == Reach::region &&
           std::find(where.begin(), where.end(), factor.of) != where.end();
}

bool may_be_kept(const Factor& factor) {
    return factor.quantity == Quantity::parameter &&
           (factor.reach == Reach::world || factor.reach == Reach::region);
}

}  // namespace

std::vector<std::size_t> keepers_of(const Scenario& scenario, const Factor& factor) {
    std::vector<std::size_t> keepers;
    if (!may_be_kept(factor)) return keepers;
    for (std::size_t i = 0; i < scenario.strategies.size(); ++i)
        if (own_value(scenario.strategies[i].settings, *factor.row) != nullptr)
            keepers.push_back(i);
    return keepers;
}

bool is_felt(const Scenario& scenario, const Factor& factor) {
    const auto& strategies = scenario.strategies;
    const auto states_it = [&](const StrategyPlan& one) {
        return own_value(one.settings, *factor.row) != nullptr;
    };
    if (factor.reach == Reach::setters)
        return std::any_of(strategies.begin(), strategies.end(), states_it);
    if (!may_be_kept(factor)) return true;
    return std::any_of(
        strategies.begin(), strategies.end(), [&](const StrategyPlan& one) {
            return !states_it(one) || one.from_week > 1 || !is_everywhere(one, factor);
        });
}

}  // namespace verbund
