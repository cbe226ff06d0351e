#include "io/scenario/strategy_list.hpp"

#include "io/scenario/strategy_file.hpp"

#include <algorithm>

namespace verbund {

std::vector<StrategyLabel> strategies_in(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder))
        throw InputMissing(folder, "is not a folder of strategies");
    std::vector<StrategyLabel> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".toml") continue;
        Reading reading(entry.path());
        StrategyFiles known;
        const StrategyFile file = read_strategy_file(reading, {reading.main}, known);
        if (!reading.faults.empty()) throw ScenarioRefused(reading.faults.in_order());
        found.push_back({entry.path().stem().string(), file.label, entry.path()});
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return found;
}

}  // namespace verbund
