// The values of --set in a draft: as an axis of a design would set them.
#include "io/scenario/factor_names.hpp"
#include "io/scenario/overrides.hpp"

#include <algorithm>

namespace verbund {

namespace {

void set_in_world(Scenario& scenario, const Setting& setting) {
    setting.parameter->set(scenario.parameters, setting.value);
    for (RegionPlan& region : scenario.regions)
        std::erase_if(region.settings, [&](const Setting& own) {
            return own.parameter == setting.parameter;
        });
}

void set_headcount(RegionPlan& region, Quantity headcount, const Value& value) {
    const int number = static_cast<int>(std::get<std::int64_t>(value));
    (headcount == Quantity::freelancers ? region.freelancers : region.customers) =
        number;
}

void set(Scenario& scenario, const Factor& factor, const Value& value) {
    if (factor.quantity != Quantity::parameter)
        return set_headcount(scenario.regions[factor.of], factor.quantity, value);
    const Setting setting{factor.row, value};
    switch (factor.reach) {
        case Reach::region:
            return put_setting(scenario.regions[factor.of].settings, setting);
        case Reach::strategy:
            return put_setting(scenario.strategies[factor.of].settings, setting);
        case Reach::setters:
            for (StrategyPlan& one : scenario.strategies)
                if (own_value(one.settings, *factor.row) != nullptr)
                    put_setting(one.settings, setting);
            return;
        case Reach::world: return set_in_world(scenario, setting);
        case Reach::run: return;
    }
}

void apply(const NamedValue& one, Draft& draft, Faults& faults) {
    const auto refuse = [&](std::string_view wrong, std::string_view allowed) {
        faults.add({"--set", 0, 0, fault_message(one.name, one.text, wrong, allowed)});
    };
    Scenario& scenario = draft.scenario;
    const auto named = factor_named(scenario, one.name);
    if (const auto* fault = std::get_if<NameFault>(&named))
        return refuse(fault->wrong, fault->allowed);
    const Factor& factor = std::get<Factor>(named);
    if (const auto wrong = fault_of_value(*factor.row, one.value, one.text))
        return refuse(*wrong, allowed_text(*factor.row));
    if (const auto fault = fault_of_reach(scenario, factor))
        return refuse(fault->wrong, fault->allowed);
    for (const std::string& note : notes_on(scenario, factor))
        scenario.notes.push_back(note);
    set(scenario, factor, kept_value(*factor.row, *one.value));
    draft.parameters[factor.row] = {"--set", 0, 0};
}

bool varies(const Draft& draft, const Factor& factor) {
    return std::any_of(draft.varied.begin(), draft.varied.end(),
                       [&](const auto& one) { return same_factor(one.first, factor); });
}

}  // namespace

void apply_overrides(const Overrides& overrides, Draft& draft, Faults& faults) {
    // Without regions or strategies no name of one can be known.
    if (draft.scenario.regions.empty() || draft.scenario.strategies.empty()) return;
    for (const NamedValue& one : overrides.named) apply(one, draft, faults);
}

void refuse_varied(const Overrides& overrides, const Draft& draft, Faults& faults) {
    const auto check = [&](const std::string& name, const std::string& text) {
        const auto named = factor_named(draft.scenario, name);
        const Factor* factor = std::get_if<Factor>(&named);
        if (factor == nullptr || !varies(draft, *factor)) return;
        faults.add({"--set", 0, 0,
                    fault_message(name, text, "is varied by the design",
                                  "what [design] leaves alone")});
    };
    for (const NamedValue& one : overrides.named) check(one.name, one.text);
    if (overrides.weeks) check("weeks", std::to_string(*overrides.weeks));
    if (overrides.seed) check("seed", std::to_string(*overrides.seed));
}

}  // namespace verbund
