// Robustness for machines.
#pragma once

#include "run/robust_answer.hpp"

namespace verbund {

std::string robust_json(const Outcomes& outcomes, const DesignTable& design,
                        const RobustAnswer& answer);

// A row a strategy.
std::string robust_csv(const Outcomes& outcomes, const RobustAnswer& answer);

}  // namespace verbund
