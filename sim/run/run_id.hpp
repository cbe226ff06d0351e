// A run as people name it: STRATEGY:POINT:REPLICATE.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

// "verbund:0:3", the replicate 3 of strategy verbund at point 0; point and replicate
// count from 0, as in results.h5.
std::string run_text(const Scenario& scenario, const RunKey& run);

// The run of a name; the replicate is not checked. Throws ScenarioRefused, with the
// fault at the option of the command line.
RunKey run_named(const Scenario& scenario, const std::string& name,
                 const std::string& option);

// Throws likewise when the design has no such point.
void require_point(const Scenario& scenario, int point, const std::string& option);

// The index of a strategy; throws likewise.
int strategy_named(const Scenario& scenario, const std::string& name,
                   const std::string& option);

}  // namespace verbund
