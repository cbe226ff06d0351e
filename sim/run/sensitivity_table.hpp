// What drives the metrics of a sweep, in four formats.
#pragma once

#include "analysis/outcomes.hpp"
#include "run/commands.hpp"
#include "run/sensitivity_answer.hpp"

namespace verbund {

// As text with sentences, the same in Markdown, as JSON, or as a tidy CSV.
std::string sensitivity_table(const Outcomes& outcomes, const SensitivityAnswer& answer,
                              Format format);

}  // namespace verbund
