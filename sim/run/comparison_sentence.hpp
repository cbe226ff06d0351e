// One difference in a sentence.
#pragma once

#include "run/comparison_answer.hpp"

namespace verbund {

// "verbund earns 248 EUR/week more than allein (232 to 263), surely: more in all 16
// runs." Of a group: "verbund gives members 248 EUR/week more than allein". Ends with a
// star where it was asked after the runs.
std::string comparison_sentence(const Outcomes& outcomes, const Compared& one,
                                const std::string& who);

}  // namespace verbund
