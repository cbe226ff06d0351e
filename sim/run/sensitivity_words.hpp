// What drives a metric, in sentences.
#pragma once

#include "run/sensitivity_answer.hpp"

namespace verbund {

// "12.5 (10.1 to 14)", as a text of a number has it; without the brackets where there is
// no interval.
std::string range_text(const IntervalEstimate& number, std::string (*text)(double));

// Sentences, each on a line of its own. The unit is the metric's.
std::string sensitivity_words(const SensitivityAnswer& answer, const Drivers& drivers,
                              const std::string& unit);

// What holds for all tables of a method.
std::string words_of_method(SensitivityMethod method);

}  // namespace verbund
