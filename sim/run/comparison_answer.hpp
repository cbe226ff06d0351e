// A comparison with its numbers, before it is printed in any format.
#pragma once

#include "analysis/comparison.hpp"
#include "run/comparison_report.hpp"

#include <string_view>

namespace verbund {

struct MetricCompared {
    std::size_t metric;           // index in the outcomes
    std::vector<Compared> pairs;  // in the order asked
    Extremes extremes;            // of the strategies below
};

struct ComparisonAnswer {
    CompareQuestion question;
    std::vector<MetricCompared> metrics;    // in the order asked
    std::vector<std::size_t> strategies;    // in any pair, by index
    std::size_t named = 0, afterwards = 0;  // comparisons in the two families
};

ComparisonAnswer comparison_answer(const Outcomes& outcomes,
                                   const CompareQuestion& question);

// What can be said of the sign of a difference, with the joint confidence.
enum class FoundSign { more, less, open, equal, unknown };

// more, less: 0 lies outside of the interval. equal: no pair of runs differs. unknown:
// fewer than two pairs, or so few that all differ by the same.
FoundSign sign_of(const Compared& one);

// "more", "less", "not clear", "equal", "–".
std::string_view sign_text(FoundSign sign);

// Pairs below which a skewed sample makes the interval doubtful: 25 · G1², rounded up.
std::size_t pairs_wanted(const Compared& one);

}  // namespace verbund
