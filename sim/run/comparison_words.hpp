// The result of a comparison in sentences.
#pragma once

#include "run/comparison_answer.hpp"

namespace verbund {

// What the primary metric says: a line a pair, and where points differ most. Of more
// than three pairs the greatest sure difference, and the signs of all. Of one pair the
// signs of the other metrics too.
std::string comparison_words(const Outcomes& outcomes, const DesignTable& design,
                             const ComparisonAnswer& answer);

}  // namespace verbund
