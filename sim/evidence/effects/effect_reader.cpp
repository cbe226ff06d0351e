#include "evidence/effects/effect_plan.hpp"

#include "io/scenario/draft.hpp"
#include "io/scenario/estimand_reader.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

std::vector<int> read_ideas(Reading& reading, Fields& fields) {
    const std::string allowed = fmt::format(
        "a list of different ideas \"S1\" … \"S{}\" (`verbund list concepts`)",
        most_ideas);
    std::vector<int> ideas;
    const toml::node* node = fields.need("concepts", allowed);
    if (node == nullptr) return ideas;
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty()) {
        reading.refuse(*node, "effect.concepts",
                       list == nullptr ? "is of the wrong type" : "is empty", allowed);
        return ideas;
    }
    for (const toml::node& element : *list) {
        const auto name = element.value_exact<std::string>();
        const auto number = name && name->starts_with("S")
                                ? count_in(name->substr(1), most_ideas)
                                : std::nullopt;
        if (!number)
            reading.refuse(element, "effect.concepts",
                           name ? "is not known" : "is of the wrong type", allowed);
        else if (std::find(ideas.begin(), ideas.end(), *number) != ideas.end())
            reading.refuse(element, "effect.concepts", "stands twice", allowed);
        else
            ideas.push_back(*number);
    }
    std::sort(ideas.begin(), ideas.end());
    return ideas;
}

bool read_sign(Reading& reading, Fields& fields) {
    constexpr std::string_view allowed =
        "\"+\" or \"-\": the expected sign of on − off";
    const toml::node* node = fields.need("sign", allowed);
    if (node == nullptr) return true;
    const auto sign = node->value_exact<std::string>();
    if (sign != "+" && sign != "-")
        reading.refuse(*node, "effect.sign",
                       sign ? "is not known" : "is of the wrong type", allowed);
    return sign == "+";
}

// off and on, and null_off and null_on or neither of them; nothing else, and one design
// point.
void check_arms(Reading& reading, const toml::table& table, const Scenario& scenario) {
    constexpr std::string_view allowed =
        "strategies off and on, or off, on, null_off and null_on, in force from the "
        "same week, and no [design]";
    std::vector<std::string> names = names_of(scenario.strategies);
    std::sort(names.begin(), names.end());
    const std::vector<std::string> two{"off", "on"},
        four{"null_off", "null_on", "off", "on"};
    const auto other_week = [&](const StrategyPlan& one) {
        return one.from_week != scenario.strategies[0].from_week;
    };
    const bool together = std::none_of(scenario.strategies.begin(),
                                       scenario.strategies.end(), other_week);
    if ((names != two && names != four) || !together ||
        !scenario.design.columns.empty())
        reading.refuse_key(table.source(), "effect", "does not fit its strategies",
                           allowed);
    if (scenario.replicates < 2)
        reading.refuse_key(table.source(), "effect", "has one replicate",
                           "at least 2 replicates, which are its pairs");
}

}  // namespace

Section effect_section(std::optional<EffectPlan>& plan) {
    return [&plan](Reading& reading, Fields& file, Draft& draft) {
        const toml::table* table = file.table("effect");
        if (table == nullptr) return;
        Fields fields(reading, *table, "effect");
        plan.emplace();
        plan->ideas = read_ideas(reading, fields);
        if (const toml::node* german =
                fields.need("german", "the words of the text, on one line"))
            plan->german = name_value(reading, *german, "effect.german").value_or("");
        if (const Metric* metric = read_metric(reading, fields, "observable"))
            plan->observable = metric->name;
        plan->window = read_window(reading, fields, draft.scenario);
        plan->positive = read_sign(reading, fields);
        fields.refuse_the_rest();
        check_arms(reading, *table, draft.scenario);
    };
}

}  // namespace verbund
