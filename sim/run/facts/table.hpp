// The table of stylised facts: what a scenario shows of each, in three formats.
#pragma once

#include "analysis/interval.hpp"
#include "run/commands.hpp"
#include "run/facts/facts.hpp"

#include <string>
#include <vector>

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

// By the stated target alone: that the whole interval meets it, or that none of it does.
// Unshown: a part of it does. Unsaid: fewer than two replicates have a number.
FactVerdict verdict_on(const FactTarget& target, const Interval& found);

std::string fact_table(const Scenario& scenario, const std::vector<FactFinding>& findings,
                       Format format);

}  // namespace verbund
