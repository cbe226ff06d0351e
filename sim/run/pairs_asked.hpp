// Which strategies are compared with which.
#pragma once

#include "run/outcome_source.hpp"

namespace verbund {

// Those that were named before unless a baseline or strategies are given. Throws
// ScenarioRefused for a strategy that is not there, and where there is only one.
std::vector<StrategyPair> pairs_asked(const std::vector<std::string>& strategies,
                                      const std::vector<StrategyPair>& named,
                                      const SourceOptions& options,
                                      const PairsAsked& asked);
std::vector<StrategyPair> pairs_asked(const OutcomeSource& source,
                                      const SourceOptions& options,
                                      const PairsAsked& asked);

}  // namespace verbund
