// What only shows when a scenario has been read as a whole.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

inline constexpr double most_projects = 1e7;  // a week in one region
inline constexpr std::int64_t most_freelancers =
    500'000'000;  // in all, so that every slot has a row

// That the draft's design, strategies and replicates make more than most_runs runs.
Fault too_many_runs(const Draft& draft);

// Reports: more than 10⁷ runs; shares of dispositions that add up to more than 1, or more
// projects a week than a region can hold, in any region under any strategy at any design point;
// too many freelancers in all. The draft must be free of faults.
void check_combined(const Draft& draft, Faults& faults);

}  // namespace verbund
