#include "io/scenario/change_text.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t most_named = 3;

std::string where_text(const Scenario& scenario, const ChangePlan& change) {
    if (change.regions.empty()) return "";
    std::vector<std::string> names;
    for (const RegionIndex region : change.regions)
        names.push_back(scenario.regions[region].name);
    const std::size_t others =
        names.size() > most_named ? names.size() - most_named : 0;
    names.resize(names.size() - others);
    return fmt::format(" in {}{}", fmt::join(names, ", "),
                       others == 0 ? "" : fmt::format(" and {} more", others));
}

}  // namespace

std::string weeks_text(const ChangePlan& change) {
    if (!change.until) return fmt::format("from week {}", change.week);
    return fmt::format("weeks {} … {}", change.week, *change.until - 1);
}

std::string change_text(const Scenario& scenario, const ChangePlan& change) {
    std::vector<std::string> settings;
    for (const Setting& one : change.settings)
        settings.push_back(
            fmt::format("{} = {}", one.parameter->name, value_text(one.value)));
    return fmt::format(
        "{}{}: {}{}", weeks_text(change), where_text(scenario, change),
        settings.empty() ? "nothing" : fmt::format("{}", fmt::join(settings, ", ")),
        change.label.empty() ? "" : fmt::format(" ({})", change.label));
}

}  // namespace verbund
