// Where a strategy loses or wins, in words.
#pragma once

#include "run/robust_answer.hpp"

namespace verbund {

std::string boxes_text(const Outcomes& outcomes, const DesignTable& design,
                       const RobustQuestion& question, const Discovery& found);

}  // namespace verbund
