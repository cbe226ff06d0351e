#include "io/scenario/compare_reader.hpp"

#include "io/scenario/compare_pairs.hpp"
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

}  // namespace

void read_compare(Reading& reading, Fields& file, Draft& draft) {
    Scenario& scenario = draft.scenario;
    scenario.compare.metrics = usual_estimands(scenario);
    scenario.compare.pairs = all_against(0, scenario.strategies.size());
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
