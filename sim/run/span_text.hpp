// Lengths of time in units for people.
#pragma once

#include <string>

namespace verbund {

// "0.4 s", "12 s", "5 min", "3.2 h", "2.5 days".
std::string span_text(double seconds);

}  // namespace verbund
