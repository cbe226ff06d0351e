// Whether a scenario looks like the world outside: what was found of each fact against
// its target.
#pragma once

#include "analysis/interval.hpp"
#include "evidence/facts/facts.hpp"

namespace verbund {

// Confidence of the intervals over replicates.
inline constexpr double fact_confidence = 0.99;

struct FactFinding {
    const FactRow* row;
    Interval found;  // over replicates; the row's read of each
};

enum class FactVerdict {
    holds,
    holds_not,
    unshown,
    unsaid,
    input,
    contested,
    reported,
    absent
};

// By the stated target alone: that the whole interval meets it, or that none of it
// does. Unshown: a part of it does. Unsaid: fewer than two replicates have a number.
FactVerdict verdict_on(const FactTarget& target, const Interval& found);

// Runs every arm that the rows need, once for each replicate of the scenario, and reads
// the rows. The same for any number of threads.
std::vector<FactFinding> ask(const std::vector<const FactRow*>& rows,
                             const Scenario& scenario, int threads, Listener& listener);

// The runs and weeks that this takes.
struct FactRunsTaken {
    std::size_t runs, weeks;
};
FactRunsTaken runs_taken(const std::vector<const FactRow*>& rows,
                         const Scenario& scenario);

}  // namespace verbund
