#include "run/run_id.hpp"

#include "core/number_in.hpp"
#include "io/did_you_mean.hpp"
#include "io/fault.hpp"
#include "io/names.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace verbund {

namespace {

[[noreturn]] void refuse(const std::string& option, const std::string& value,
                         const std::string& wrong, const std::string& allowed) {
    throw ScenarioRefused({{option, 0, 0, fault_message(value, "", wrong, allowed)}});
}

// The number after the last colon of a name, which is cut off.
std::optional<int> last_number(std::string_view& name) {
    const std::size_t colon = name.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto number = number_in<int>(name.substr(colon + 1));
    if (!number || *number < 0) return std::nullopt;
    name = name.substr(0, colon);
    return number;
}

}  // namespace

std::string run_text(const Scenario& scenario, const RunKey& run) {
    return fmt::format("{}:{}:{}",
                       scenario.strategies[static_cast<std::size_t>(run.strategy)].name,
                       run.point, run.replicate);
}

int strategy_named(const Scenario& scenario, const std::string& name,
                   const std::string& option) {
    const std::vector<std::string> names = names_of(scenario.strategies);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<int>(found - names.begin());
    refuse(option, name, "names no strategy" + did_you_mean(name, names),
           fmt::format("one of {}", fmt::join(names, ", ")));
}

void require_point(const Scenario& scenario, int point, const std::string& option) {
    if (static_cast<std::size_t>(point) < point_count(scenario)) return;
    refuse(option, fmt::format("{}", point), "is no point of the design",
           fmt::format("0 … {}", point_count(scenario) - 1));
}

RunKey run_named(const Scenario& scenario, const std::string& name,
                 const std::string& option) {
    std::string_view left = name;
    const auto replicate = last_number(left);
    const auto point = replicate ? last_number(left) : std::nullopt;
    if (!point)
        refuse(
            option, name, "is no run",
            fmt::format("STRATEGY:POINT:REPLICATE, as in {}", run_text(scenario, {})));
    const int strategy = strategy_named(scenario, std::string(left), option);
    require_point(scenario, *point, option);
    return {strategy, *point, *replicate};
}

}  // namespace verbund
