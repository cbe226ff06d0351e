// The result of a comparison in sentences.
#pragma once

#include "run/comparison_answer.hpp"

namespace verbund {

// "verbund − allein", with a star where it was asked after the runs.
std::string name_of(const Outcomes& outcomes, const Compared& one);

// "late_share@last52, percent points, members": the heading of a metric.
std::string heading_of(const Outcomes& outcomes, const ComparisonAnswer& answer,
                       const MetricCompared& metric);

// What the primary metric says: a line a pair, or a line for all where there are more
// than three; where points differ most; of one pair, the signs of the other metrics.
std::string comparison_words(const Outcomes& outcomes, const DesignTable& design,
                             const ComparisonAnswer& answer);

// What the columns of the tables mean, and which comparisons are joint.
std::string words_of_columns(const ComparisonAnswer& answer, std::size_t points);

}  // namespace verbund
