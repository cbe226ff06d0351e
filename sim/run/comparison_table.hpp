// The tables of a comparison, for a terminal and for a page.
#pragma once

#include "run/comparison_answer.hpp"

namespace verbund {

// A table a metric with what must be known of it, then the result in sentences.
std::string comparison_table(const Outcomes& outcomes, const DesignTable& design,
                             const ComparisonAnswer& answer);

// The same with tables in Markdown.
std::string comparison_markdown(const Outcomes& outcomes, const DesignTable& design,
                                const ComparisonAnswer& answer);

}  // namespace verbund
