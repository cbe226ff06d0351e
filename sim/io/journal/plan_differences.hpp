// How one plan differs from another, in words.
#pragma once

#include "io/journal/plan_entries.hpp"

namespace verbund {

// The first differences, at most so many; empty when both say the same:
// `[cooperation] fee = 20 there, 40 here`, `[[region]] "Stadt" is here alone`.
std::vector<std::string> differences_between(const std::vector<PlanEntry>& there,
                                             const std::vector<PlanEntry>& here,
                                             std::size_t most);

}  // namespace verbund
