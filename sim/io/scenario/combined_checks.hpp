// What only shows when a scenario has been read as a whole.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// In all regions together, so that every slot has a row.
inline constexpr std::int64_t most_freelancers = 500'000'000;

// The fault of a draft whose design, strategies and replicates make more than most_runs
// runs.
Fault too_many_runs(const Draft& draft);

// Reports what is wrong with a draft that has no other faults:
// - more than 10⁷ runs
// - too many freelancers in all
// - a run that ends before a strategy begins
// - a limit that is broken at a design point
void check_combined(const Draft& draft, Faults& faults);

}  // namespace verbund
