// The table of stylised facts: what a scenario shows of each, in three formats.
#pragma once

#include "evidence/facts/verdict.hpp"
#include "run/commands.hpp"

namespace verbund {

std::string fact_table(const Scenario& scenario,
                       const std::vector<FactFinding>& findings, Format format);

}  // namespace verbund
