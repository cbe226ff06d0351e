// How the points of a design differ in what is compared.
#pragma once

#include "run/comparison_answer.hpp"

#include <string>
#include <vector>

namespace verbund {

// The cells of a table, a row a pair, with a heading; no row where there is one point.
std::vector<std::vector<std::string>> spread_of_points(const Outcomes& outcomes,
                                                       const MetricCompared& metric);

// Where the differences of a metric are least and greatest, in words of the design; a
// line a pair.
std::string words_of_points(const Outcomes& outcomes, const DesignTable& design,
                            const MetricCompared& metric);

}  // namespace verbund
