#include "io/scenario/compare_reader.hpp"

#include "io/did_you_mean.hpp"
#include "io/scenario/estimand_reader.hpp"
#include "io/scenario/stop_reader.hpp"
#include "study/estimand_name.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

// What freelancers earn, those with least among them, and what customers get.
constexpr std::string_view usual_metrics[] = {
    "income_mean", "income_lowest_tenth", "served_share", "late_share", "good_share"};

std::vector<std::string> usual_estimands(const Scenario& scenario) {
    std::vector<std::string> names;
    for (const std::string_view metric : usual_metrics)
        names.push_back(
            estimand_name({find_metric(metric), usual_window(scenario)}, scenario));
    return names;
}

std::vector<StrategyPair> against(std::size_t baseline, std::size_t strategies) {
    std::vector<StrategyPair> pairs;
    for (std::size_t other = 0; other < strategies; ++other)
        if (other != baseline) pairs.push_back({other, baseline});
    return pairs;
}

// The full name of an estimand that a string asks for; "" and a fault otherwise.
std::string read_estimand(Reading& reading, const toml::node& node,
                          std::string_view key, const Scenario& scenario) {
    const auto text = node.value_exact<std::string>();
    const AskedEstimand asked =
        text ? estimand_asked(*text, scenario)
             : AskedEstimand{std::nullopt, "is of the wrong type",
                             "a metric as text, as in \"late_share@last52\""};
    if (asked.estimand) return estimand_name(*asked.estimand, scenario);
    reading.refuse(node, key, asked.wrong, asked.allowed);
    return "";
}

void read_metrics(Reading& reading, Fields& fields, Scenario& scenario) {
    const toml::node* node = fields.find("metrics");
    if (node == nullptr) return;
    constexpr std::string_view key = "compare.metrics";
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty())
        return reading.refuse(*node, key, "is no list of metrics",
                              "a list with at least one metric, as in "
                              "[\"income_mean@last52\", \"late_share\"]");
    std::vector<std::string> names;
    for (const toml::node& element : *list) {
        const std::string name = read_estimand(reading, element, key, scenario);
        if (name.empty()) continue;
        if (std::find(names.begin(), names.end(), name) != names.end())
            reading.refuse(element, key, "stands twice", "every metric once");
        else
            names.push_back(name);
    }
    scenario.compare.metrics = names;
}

void read_primary(Reading& reading, Fields& fields, Scenario& scenario) {
    const toml::node* node = fields.find("primary");
    if (node == nullptr) return;
    const std::string name = read_estimand(reading, *node, "compare.primary", scenario);
    const std::vector<std::string>& metrics = scenario.compare.metrics;
    const auto found = std::find(metrics.begin(), metrics.end(), name);
    if (found != metrics.end())
        scenario.compare.primary = static_cast<std::size_t>(found - metrics.begin());
    else if (!name.empty())
        reading.refuse(*node, "compare.primary", "is not compared",
                       "one of compare.metrics");
}

// The index of the strategy that a string names; nothing and a fault otherwise.
std::optional<std::size_t> read_strategy(Reading& reading, const toml::node& node,
                                         std::string_view key,
                                         const Scenario& scenario) {
    const auto name = node.value_exact<std::string>();
    const auto index = name ? index_of(scenario.strategies, *name) : std::nullopt;
    if (!index)
        reading.refuse(
            node, key,
            name ? "is not known" + did_you_mean(*name, names_of(scenario.strategies))
                 : "is of the wrong type",
            "the name of a strategy of the scenario");
    return index;
}

std::optional<StrategyPair> read_pair(Reading& reading, const toml::node& node,
                                      const Scenario& scenario) {
    constexpr std::string_view key = "compare.pairs";
    const toml::array* names = node.as_array();
    if (names == nullptr || names->size() != 2) {
        reading.refuse(node, key, "is no pair",
                       "two strategies, as in [\"verbund\", \"zuruf\"]");
        return std::nullopt;
    }
    const auto other = read_strategy(reading, *names->get(0), key, scenario);
    const auto baseline = read_strategy(reading, *names->get(1), key, scenario);
    if (!other || !baseline) return std::nullopt;
    if (*other == *baseline) {
        reading.refuse(node, key, "compares a strategy with itself", "two strategies");
        return std::nullopt;
    }
    return StrategyPair{*other, *baseline};
}

void read_pairs(Reading& reading, Fields& fields, Scenario& scenario) {
    const std::size_t strategies = scenario.strategies.size();
    scenario.compare.pairs = against(0, strategies);
    const toml::node* baseline = fields.find("baseline");
    if (baseline != nullptr)
        if (const auto index =
                read_strategy(reading, *baseline, "compare.baseline", scenario))
            scenario.compare.pairs = against(*index, strategies);
    const toml::node* pairs = fields.find("pairs");
    if (pairs == nullptr) return;
    if (baseline != nullptr || pairs->as_array() == nullptr)
        return reading.refuse(
            *pairs, "compare.pairs",
            baseline != nullptr ? "stands beside baseline" : "is no list of pairs",
            "either baseline, or pairs = [[\"verbund\", \"zuruf\"]]");
    scenario.compare.pairs.clear();
    for (const toml::node& element : *pairs->as_array())
        if (const auto pair = read_pair(reading, element, scenario))
            scenario.compare.pairs.push_back(*pair);
}

}  // namespace

void read_compare(Reading& reading, Fields& file, Draft& draft) {
    Scenario& scenario = draft.scenario;
    scenario.compare.metrics = usual_estimands(scenario);
    scenario.compare.pairs = against(0, scenario.strategies.size());
    const toml::table* table = file.table("compare");
    if (table == nullptr) return;
    Fields fields(reading, *table, "compare");
    read_metrics(reading, fields, scenario);
    read_primary(reading, fields, scenario);
    read_pairs(reading, fields, scenario);
    if (const auto confidence =
            fields.real("confidence", {0.5, 0.9999, "share of experiments", true}))
        scenario.compare.confidence = *confidence;
    read_stop(reading, fields, draft);
    fields.refuse_the_rest();
}

}  // namespace verbund
