// Names in a sentence.
#pragma once

#include <string>
#include <vector>

namespace verbund {

// "a", "a and b", "a, b and c"; nothing for none.
std::string list_text(const std::vector<std::string>& names);

}  // namespace verbund
