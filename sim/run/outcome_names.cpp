#include "run/outcome_names.hpp"

#include "io/did_you_mean.hpp"
#include "io/fault.hpp"
#include "record/metric.hpp"
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
          fault_message("", name, "is not there" + did_you_mean(name, names), all)}});
}

std::string unit_of_metric(const std::string& metric) {
    const std::string name = metric.substr(0, metric.find('@'));
    if (name == metric_of_gains) return "EUR/week";
    const Metric* row = find_metric(name);
    return row == nullptr ? "" : std::string(row->unit);
}

}  // namespace verbund
