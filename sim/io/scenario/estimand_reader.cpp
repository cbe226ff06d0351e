#include "io/scenario/estimand_reader.hpp"

#include "io/did_you_mean.hpp"
#include "io/names.hpp"
#include "record/run_record.hpp"
#include "study/estimand_name.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr int weeks_of_a_year = 52;
constexpr std::string_view metric_allowed = "a metric (`verbund list metrics`)";

// Weeks in which the strategies are in force, in the shortest run.
int weeks_in_force(const Scenario& scenario) {
    int begun = 1;
    for (const StrategyPlan& strategy : scenario.strategies)
        begun = std::max(begun, strategy.from_week);
    int least = scenario.weeks;
    for (std::size_t point = 0; point < point_count(scenario); ++point)
        least = std::min(least, weeks_at(scenario, static_cast<int>(point)));
    return least - begun + 1;
}

std::string window_allowed(const Scenario& scenario) {
    return fmt::format(
        "\"all\", \"firstN\" or \"lastN\", N of the {} weeks in which the strategies "
        "are in force, and at least one recording (every {} weeks) in them",
        weeks_in_force(scenario), scenario.record.every);
}

// Whether runs have the weeks of a window, and a recording in them.
bool fits(const Window& window, const Scenario& scenario) {
    const int most = weeks_in_force(scenario);
    const int every = scenario.record.every;
    switch (window.kind) {
        case Window::all: return true;
        case Window::first:
        case Window::last: return window.weeks <= most && window.weeks >= every;
        case Window::stated:
            return window.to <= scenario.weeks && window.to - window.from + 1 >= every;
    }
    return false;
}

std::string metric_not_known(const std::string& name) {
    std::vector<std::string> all;
    for (const Metric& one : metric_table()) all.emplace_back(one.name);
    return "is not known" + did_you_mean(name, all);
}

AskedEstimand refused(std::string wrong, std::string allowed) {
    return {std::nullopt, std::move(wrong), std::move(allowed)};
}

}  // namespace

const Metric* read_metric(Reading& reading, Fields& fields, std::string_view key) {
    const toml::node* node = fields.need(key, metric_allowed);
    if (node == nullptr) return nullptr;
    const auto name = node->value_exact<std::string>();
    const Metric* metric = name ? find_metric(*name) : nullptr;
    if (metric == nullptr)
        reading.refuse(*node, fields.full(key),
                       name ? metric_not_known(*name) : "is of the wrong type",
                       metric_allowed);
    return metric;
}

Window read_window(Reading& reading, Fields& fields, const Scenario& scenario) {
    const std::string allowed = window_allowed(scenario);
    const toml::node* node = fields.need("window", allowed);
    if (node == nullptr) return {};
    const auto text = node->value_exact<std::string>();
    const auto window = text ? window_named(*text) : std::nullopt;
    if (window && window->kind != Window::stated && fits(*window, scenario))
        return *window;
    reading.refuse(*node, fields.full("window"),
                   text ? "is not known" : "is of the wrong type", allowed);
    return {};
}

Window usual_window(const Scenario& scenario) {
    if (weeks_in_force(scenario) < weeks_of_a_year) return {};
    return {Window::last, std::max(weeks_of_a_year, scenario.record.every)};
}

AskedEstimand estimand_asked(std::string_view text, const Scenario& scenario) {
    const EstimandParts parts = parts_of_estimand(text);
    Estimand estimand{find_metric(parts.metric), usual_window(scenario)};
    if (estimand.metric == nullptr)
        return refused(metric_not_known(parts.metric),
                       fmt::format("{}, alone or as METRIC@WINDOW or "
                                   "METRIC@WINDOW@REGION",
                                   metric_allowed));
    if (!parts.window.empty()) {
        const auto window = window_named(parts.window);
        if (!window || !fits(*window, scenario))
            return refused("has no such weeks",
                           fmt::format("after the @ {}; or FROM-TO, two weeks",
                                       window_allowed(scenario)));
        estimand.window = *window;
    }
    const std::vector<std::string> regions = names_of(scenario.regions);
    const auto region = std::find(regions.begin(), regions.end(), parts.region);
    if (!parts.region.empty() && region == regions.end())
        return refused("has no such region" + did_you_mean(parts.region, regions),
                       fmt::format("{}", fmt::join(regions, ", ")));
    if (!parts.region.empty())
        estimand.region = static_cast<int>(region - regions.begin());
    return {estimand, "", ""};
}

}  // namespace verbund
