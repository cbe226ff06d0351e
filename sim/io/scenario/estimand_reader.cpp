#include "io/scenario/estimand_reader.hpp"

#include "io/did_you_mean.hpp"
#include "record/run_record.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

// Weeks of the run in which the strategies are in force.
int weeks_in_force(const Scenario& scenario) {
    int begun = 1;
    for (const StrategyPlan& strategy : scenario.strategies)
        begun = std::max(begun, strategy.from_week);
    return scenario.weeks - begun + 1;
}

}  // namespace

const Metric* read_metric(Reading& reading, Fields& fields, std::string_view key) {
    constexpr std::string_view allowed = "a metric (`verbund list metrics`)";
    const toml::node* node = fields.need(key, allowed);
    if (node == nullptr) return nullptr;
    const auto name = node->value_exact<std::string>();
    const Metric* metric = name ? find_metric(*name) : nullptr;
    if (metric != nullptr) return metric;
    std::vector<std::string> all;
    for (const Metric& one : metric_table()) all.emplace_back(one.name);
    reading.refuse(
        *node, fields.full(key),
        name ? "is not known" + did_you_mean(*name, all) : "is of the wrong type",
        allowed);
    return nullptr;
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
    reading.refuse(*node, fields.full("window"),
                   text ? "is not known" : "is of the wrong type", allowed);
    return {};
}

}  // namespace verbund
