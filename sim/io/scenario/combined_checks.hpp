// What only shows when a scenario has been read as a whole.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

inline constexpr double most_projects = 1e7;  // a week in one region
// In all regions together, so that every slot has a row.
inline constexpr std::int64_t most_freelancers = 500'000'000;

// The fault of a draft whose design, strategies and replicates make more than most_runs
// runs.
Fault too_many_runs(const Draft& draft);

// Reports what is wrong with a draft that has no other faults:
// - more than 10⁷ runs
// - too many freelancers in all
// - shares of dispositions that add up to more than 1, or more projects a week than a
//   region can hold: in any region, under any strategy, at any design point
void check_combined(const Draft& draft, Faults& faults);

}  // namespace verbund
