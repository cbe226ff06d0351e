// What a scenario asks of a run: a metric, and the weeks over which it is taken.
#pragma once

#include "io/scenario/fields.hpp"
#include "study/estimand.hpp"

namespace verbund {

// The metric that a needed key names; nullptr and a fault when there is none.
const Metric* read_metric(Reading& reading, Fields& fields, std::string_view key);

// The needed key `window`: "all", "firstN" or "lastN" of the weeks in which the
// strategies are in force.
Window read_window(Reading& reading, Fields& fields, const Scenario& scenario);

}  // namespace verbund
