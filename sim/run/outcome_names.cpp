#include "run/outcome_names.hpp"

#include "io/did_you_mean.hpp"
#include "io/fault.hpp"
#include "record/metric.hpp"
#include "rules/parameter_table.hpp"
#include "study/who_gains.hpp"

#include <algorithm>

namespace verbund {

std::size_t index_among(const std::vector<std::string>& names, const std::string& name,
                        const std::string& option, std::size_t otherwise) {
    if (name.empty()) return otherwise;
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    std::string all;
    for (const std::string& one : names) all += (all.empty() ? "" : ", ") + one;
    throw ScenarioRefused(
        {{option, 0, 0,
          fault_message(name, "", "is not there" + did_you_mean(name, names), all)}});
}

std::string unit_of_metric(const std::string& metric) {
    const std::string name = metric.substr(0, metric.find('@'));
    if (name == metric_of_gains) return "EUR/week";
    const Metric* row = find_metric(name);
    return row == nullptr ? "" : std::string(row->unit);
}

std::size_t metric_among(const std::vector<std::string>& metrics,
                         const std::string& asked) {
    std::vector<std::size_t> windows;  // of the metric
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (metrics[i] == asked) return i;
        if (metrics[i].substr(0, metrics[i].find('@')) == asked) windows.push_back(i);
    }
    if (windows.size() == 1) return windows[0];
    for (std::size_t i : windows)
        if (metrics[i] == asked + "@last52") return i;
    return index_among(metrics, asked, "--metric", 0);
}

std::string unit_of_input(const std::string& input) {
    std::string_view name = input;
    for (;;) {
        const ParameterRow* row = find_parameter(name);
        if (row != nullptr)
            return row->is_number() ? std::string(unit_text(row->unit)) : "";
        const std::size_t dot = name.find('.');
        if (dot == name.npos) return "";
        name.remove_prefix(dot + 1);
    }
}

}  // namespace verbund
