// What the pairs and metrics of a comparison are called where they are printed.
#pragma once

#include "run/comparison_answer.hpp"

namespace verbund {

// A star of what was asked after the runs, else nothing.
std::string mark_of(const Compared& one);

// "verbund − allein", with a star where it was asked after the runs.
std::string name_of(const Outcomes& outcomes, const Compared& one);

// "late_share@last52, percentage points, members": the heading of a metric.
std::string heading_of(const Outcomes& outcomes, const ComparisonAnswer& answer,
                       const MetricCompared& metric);

}  // namespace verbund
