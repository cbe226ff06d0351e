// What drives the metrics of a sweep, for machines.
#pragma once

#include "run/sensitivity_answer.hpp"

namespace verbund {

std::string sensitivity_json(const Outcomes& outcomes, const SensitivityAnswer& answer);

// A row a number; `input` is empty for what is of all inputs, `baseline` for what is of
// a strategy alone, and a number that cannot be said. `metric_unit` is that of mu,
// mu_star, sigma, by_luck and mean.
std::string sensitivity_csv(const Outcomes& outcomes, const SensitivityAnswer& answer);

}  // namespace verbund
