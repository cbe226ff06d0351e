// A file with the label and the parameters of a strategy, which several scenarios
// share.
#pragma once

#include "io/scenario/draft.hpp"
#include "io/scenario/extends.hpp"

namespace verbund {

struct StrategyFile {
    std::string label;
    std::vector<Setting> settings;
};

// Strategy files by the path that is opened, so that each is read and reported once.
using StrategyFiles = std::map<std::filesystem::path, StrategyFile>;

// Parameters that are used once, at the start: it is drawn under the scenario's own,
// whatever the strategy.
bool only_at_start(const ParameterRow& row);

// Reports the settings of a table ("a strategy", "a change") that come too late for the
// start.
void refuse_at_start(Reading& reading, const toml::table& table,
                     const std::vector<Setting>& settings, std::string_view whose);

// What the file at the end of the trail says, over what the files below it say.
StrategyFile read_strategy_file(Reading& reading, const Trail& trail,
                                StrategyFiles& known);

// The label and the parameter groups of a strategy, in a file or in [[strategy]]; on
// top of what it extends.
StrategyFile read_strategy_rules(Reading& reading, Fields& fields, const Trail& trail,
                                 StrategyFiles& known);

}  // namespace verbund
