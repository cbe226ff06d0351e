#include "study/present_value.hpp"

namespace verbund {

namespace {

std::int64_t quantity_of(const Scenario& scenario, const Factor& factor) {
    switch (factor.quantity) {
        case Quantity::weeks: return scenario.weeks;
        case Quantity::seed: return static_cast<std::int64_t>(scenario.seed);
        case Quantity::freelancers: return scenario.regions[factor.of].freelancers;
        case Quantity::customers: return scenario.regions[factor.of].customers;
        case Quantity::parameter: break;
    }
    return 0;
}

// The settings that have the word on a factor; nullptr when only the world has.
const Value* stated_value(const Scenario& scenario, const Factor& factor) {
    if (factor.reach == Reach::region)
        return own_value(scenario.regions[factor.of].settings, *factor.row);
    if (factor.reach == Reach::strategy)
        return own_value(scenario.strategies[factor.of].settings, *factor.row);
    if (factor.reach == Reach::setters)
        for (const StrategyPlan& one : scenario.strategies)
            if (const Value* value = own_value(one.settings, *factor.row)) return value;
    return nullptr;
}

}  // namespace

Value present_value(const Scenario& scenario, const Factor& factor) {
    if (factor.quantity != Quantity::parameter) return quantity_of(scenario, factor);
    const Value* stated = stated_value(scenario, factor);
    return stated != nullptr ? *stated : factor.row->value(scenario.parameters);
}

}  // namespace verbund
