// What must be known to read the tables of a comparison.
#pragma once

#include "run/comparison_answer.hpp"

#include <string>

namespace verbund {

// What the columns of the tables mean, and which comparisons are joint.
std::string comparison_foot(const ComparisonAnswer& answer, std::size_t points);

}  // namespace verbund
