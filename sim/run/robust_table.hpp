// The table of robustness in three formats.
#pragma once

#include "run/commands.hpp"
#include "run/robust_answer.hpp"

namespace verbund {

// As text, as JSON, or (strategies only) as CSV.
std::string robust_table(const Outcomes& outcomes, const DesignTable& design,
                         const RobustAnswer& answer, Format format);

}  // namespace verbund
