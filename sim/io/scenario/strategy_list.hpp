// The strategy files of a folder, for people who choose one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

struct StrategyLabel {
    std::string name;  // of the file, without its ending
    std::string label;
    std::filesystem::path path;
};

// All strategy files of a folder by name. Throws InputMissing when there is no such
// folder, ScenarioRefused when a file is wrong.
std::vector<StrategyLabel> strategies_in(const std::filesystem::path& folder);

}  // namespace verbund
