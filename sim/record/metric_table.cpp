#include "record/metric.hpp"

#include "record/metric_themes.hpp"

#include <algorithm>

namespace verbund {

double Metric::read(const View& view) const {
    return of_flows != nullptr ? of_flows(view.flows) : of_moment(view);
}

std::vector<Metric> together(std::initializer_list<std::vector<Metric>> themes) {
    std::vector<Metric> all;
    for (const auto& theme : themes) all.insert(all.end(), theme.begin(), theme.end());
    return all;
}

const std::vector<Metric>& metric_table() {
    static const std::vector<Metric> table =
        together({metrics_of_people(), metrics_of_ties(), metrics_of_cooperations(),
                  metrics_of_demand(), metrics_of_money(), metrics_of_retainers()});
    return table;
}

const Metric* find_metric(std::string_view name) {
    const auto& table = metric_table();
    const auto found =
        std::find_if(table.begin(), table.end(),
                     [&](const Metric& metric) { return metric.name == name; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace verbund
