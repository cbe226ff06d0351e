// A comparison for machines, in the units of its metrics.
#pragma once

#include "io/json.hpp"
#include "run/comparison_answer.hpp"

namespace verbund {

Json comparison_json(const Outcomes& outcomes, const ComparisonAnswer& answer);

// A row a comparison: strategy, baseline, metric, who, difference, low, high, p, pairs,
// unit, and the joint confidence of low and high. What cannot be said is empty.
std::string comparison_csv(const Outcomes& outcomes, const ComparisonAnswer& answer);

}  // namespace verbund
