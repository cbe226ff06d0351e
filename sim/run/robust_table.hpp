// The table of robustness in four formats.
#pragma once

#include "run/commands.hpp"
#include "run/robust_answer.hpp"

namespace verbund {

// As text, as Markdown, as JSON, or (strategies only) as CSV.
std::string robust_table(const Outcomes& outcomes, const DesignTable& design,
                         const RobustAnswer& answer, Format format);

}  // namespace verbund
