#include "study/estimand.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include <fmt/core.h>

namespace verbund {

namespace {

const std::vector<double>& series_of(const Metric& metric, const Scenario& scenario,
                                     const RunRecord& record) {
    const auto& recorded = scenario.record.metrics;
    const auto found = std::find(recorded.begin(), recorded.end(), metric.name);
    if (found != recorded.end())
        return record.series[static_cast<std::size_t>(found - recorded.begin())];
    for (const MetricSeries& one : record.besides)
        if (one.metric == &metric) return one.numbers;
    throw std::logic_error("a run was not asked to keep " + std::string(metric.name));
}

double mean_of_moments(std::span<const double> series, const std::vector<int>& weeks,
                       const Weeks& window, std::size_t place, std::size_t places) {
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        const double value = series[i * places + place];
        if (weeks[i] < window.from || weeks[i] > window.to || !std::isfinite(value))
            continue;
        sum += value;
        ++count;
    }
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
}

// What flowed in the weeks of a window, as much as in one recording.
Tally flows_in(const RunNumbers& numbers, const Weeks& window, std::size_t place,
               int every) {
    Tally flows = numbers.flows(window.to, place);
    flows -= numbers.flows(window.from - 1, place);
    const double recordings = static_cast<double>(window.to - window.from + 1) / every;
    for (double& amount : flows.amount) amount /= recordings;
    return flows;
}

}  // namespace

Weeks weeks_of(const Window& window, const Scenario& scenario, int point) {
    const int last = weeks_at(scenario, point);
    int begun = 1;
    for (const StrategyPlan& strategy : scenario.strategies)
        begun = std::max(begun, strategy.from_week);
    switch (window.kind) {
        case Window::first: return {begun, begun + window.weeks - 1};
        case Window::last: return {last - window.weeks + 1, last};
        case Window::stated: return {window.from, window.to};
        case Window::all: break;
    }
    return {begun, last};
}

Weeks weeks_lived(const Window& window, const Scenario& scenario, int point) {
    const Weeks weeks = weeks_of(window, scenario, point);
    return {std::max(weeks.from, 1), std::min(weeks.to, weeks_at(scenario, point))};
}

double value_of(const Estimand& estimand, const Scenario& scenario,
                const RunNumbers& numbers) {
    const Weeks window = weeks_lived(estimand.window, scenario, numbers.point);
    if (window.from > window.to) return std::numeric_limits<double>::quiet_NaN();
    const std::size_t places = scenario.regions.size() + 1;
    const std::size_t place =
        estimand.region < 0 ? places - 1 : static_cast<std::size_t>(estimand.region);
    const Metric& metric = *estimand.metric;
    if (metric.of_flows != nullptr)
        return metric.of_flows(flows_in(numbers, window, place, scenario.record.every));
    return mean_of_moments(numbers.series(metric), recorded_weeks(scenario), window,
                           place, places);
}

double value_of(const Estimand& estimand, const Scenario& scenario,
                const RunRecord& record) {
    const std::size_t places = scenario.regions.size() + 1;
    return value_of(
        estimand, scenario,
        RunNumbers{
            record.run.point,
            [&](int week, std::size_t place) {
                return record.flows[static_cast<std::size_t>(week) * places + place];
            },
            [&](const Metric& metric) -> std::span<const double> {
                return series_of(metric, scenario, record);
            }});
}

std::string window_text(const Window& window) {
    switch (window.kind) {
        case Window::all: return "all weeks";
        case Window::first: return fmt::format("first {} weeks", window.weeks);
        case Window::last: return fmt::format("last {} weeks", window.weeks);
        case Window::stated:
            return fmt::format("weeks {} to {}", window.from, window.to);
    }
    return "";
}

}  // namespace verbund
