#include "run/comparison_names.hpp"

#include "run/comparison_numbers.hpp"

#include <fmt/core.h>

namespace verbund {

std::string mark_of(const Compared& one) { return one.asked.named_before ? "" : " *"; }

std::string name_of(const Outcomes& outcomes, const Compared& one) {
    return fmt::format("{} − {}{}", outcomes.strategies()[one.asked.other],
                       outcomes.strategies()[one.asked.baseline], mark_of(one));
}

std::string heading_of(const Outcomes& outcomes, const ComparisonAnswer& answer,
                       const MetricCompared& metric) {
    const std::string& name = outcomes.metrics()[metric.metric];
    const std::string unit = unit_of_difference(name).name;
    const std::string& who = answer.question.who;
    return fmt::format("{}{}{}", name, unit.empty() ? "" : ", " + unit,
                       who == "all" ? "" : ", " + who);
}

}  // namespace verbund
