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

// The last year; all weeks in which the strategies are in force where those are fewer.
Window usual_window(const Scenario& scenario);

// What a person asks for: METRIC, METRIC@WINDOW or METRIC@WINDOW@REGION
// (study/estimand_name.hpp); the usual window and all regions unless said.
struct AskedEstimand {
    std::optional<Estimand> estimand;
    std::string wrong, allowed;  // where it is nothing
};
AskedEstimand estimand_asked(std::string_view text, const Scenario& scenario);

}  // namespace verbund
