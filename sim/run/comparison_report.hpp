// The comparison of strategies that `verbund compare` and the end of a run print, from
// outcomes that have been read.
#pragma once

#include "analysis/outcomes.hpp"
#include "run/commands.hpp"
#include "state/compare_plan.hpp"

#include <string>
#include <vector>

namespace verbund {

// The comparisons that were named before the runs: each of these metrics (indices in the
// outcomes) in each of these pairs. A pair the other way round is the same comparison.
struct NamedBefore {
    std::vector<std::size_t> metrics;
    std::vector<StrategyPair> pairs;
    bool until_decided = false;  // runs were added until signs were decided
    bool assumed = false;        // a table does not say what was named: all of it
};

// Each of these metrics in each of these pairs, none of them twice or turned. Intervals
// and p are joint over everything that was named before, also over what is not asked
// now: a part of the answer has the same numbers as the whole. Whatever else is asked is
// marked as asked afterwards and is a family of its own.
struct CompareQuestion {
    std::vector<std::size_t> metrics;  // indices in the outcomes, the primary one first
    std::vector<StrategyPair> pairs;   // other − baseline
    double confidence = 0.95;          // joint, inside 0.5 … 1
    NamedBefore named = {};
    // Whom the numbers are of: all, members … Of a group each pair has freelancers of
    // its own, so no strategy is put against the best of all.
    std::string who = "all";
};

// Everything that a plan names, of outcomes that have its metrics in its order.
CompareQuestion question_of(const ComparePlan& plan);

// Text and markdown hold a table a metric and the result in words. JSON holds every
// number in the unit of its metric, and so does the CSV, a row a comparison. The design
// gives points their words. Throws std::invalid_argument when the confidence is not
// inside 0.5 … 1.
std::string comparison_report(const Outcomes& outcomes, const DesignTable& design,
                              const CompareQuestion& question, Format format);

}  // namespace verbund
