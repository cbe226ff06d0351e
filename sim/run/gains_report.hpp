// Who gains, in words and tables.
#pragma once

#include "run/gains_answer.hpp"

namespace verbund {

// The comparison of incomes as comparison_report has it, and in text, Markdown and JSON
// whom it is about.
std::string gains_report(const GainsAnswer& answer, const DesignTable& design,
                         Format format);

}  // namespace verbund
