#include "evidence/effects/effect_plan.hpp"

#include "io/did_you_mean.hpp"
#include "io/scenario/draft.hpp"
#include "record/metric.hpp"
#include "record/run_record.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

namespace verbund {

namespace {

// A whole number 1 … most as all of the text; otherwise nothing.
std::optional<int> number_in(std::string_view text, int most) {
    int number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && number >= 1 && number <= most ? std::optional(number)
                                                  : std::nullopt;
}

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
                                ? number_in(name->substr(1), most_ideas)
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

std::string read_observable(Reading& reading, Fields& fields) {
    constexpr std::string_view allowed = "a metric (`verbund list metrics`)";
    const toml::node* node = fields.need("observable", allowed);
    if (node == nullptr) return "";
    const auto name = node->value_exact<std::string>();
    if (name && find_metric(*name) != nullptr) return *name;
    std::vector<std::string> all;
    for (const Metric& metric : metric_table()) all.emplace_back(metric.name);
    reading.refuse(
        *node, "effect.observable",
        name ? "is not known" + did_you_mean(*name, all) : "is of the wrong type",
        allowed);
    return "";
}

// Weeks of the run in which the strategies are in force.
int weeks_in_force(const Scenario& scenario) {
    int begun = 1;
    for (const StrategyPlan& strategy : scenario.strategies)
        begun = std::max(begun, strategy.from_week);
    return scenario.weeks - begun + 1;
}

Window read_window(Reading& reading, Fields& fields, const Scenario& scenario) {
    const int most = weeks_in_force(scenario);
    const std::string allowed = fmt::format(
        "\"all\", \"firstN\" or \"lastN\", N of the {} weeks in which the strategies "
        "are in force, and at least one recording (every {} weeks) in them",
        most, scenario.record.every);
    const toml::node* node = fields.need("window", allowed);
    if (node == nullptr) return {};
    const auto text = node->value_exact<std::string>();
    if (text == "all") return {};
    for (const auto& [word, kind] :
         {std::pair{"first", Window::first}, std::pair{"last", Window::last}})
        if (text && text->starts_with(word))
            if (const auto weeks =
                    number_in(text->substr(std::string_view(word).size()), most))
                if (*weeks >= scenario.record.every) return {kind, *weeks};
    reading.refuse(*node, "effect.window",
                   text ? "is not known" : "is of the wrong type", allowed);
    return {};
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
        plan->observable = read_observable(reading, fields);
        plan->window = read_window(reading, fields, draft.scenario);
        plan->positive = read_sign(reading, fields);
        fields.refuse_the_rest();
        check_arms(reading, *table, draft.scenario);
    };
}

}  // namespace verbund
