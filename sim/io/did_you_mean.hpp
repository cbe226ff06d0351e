// The nearest of the names that are known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// Letters to insert, delete, replace or swap with their neighbour to make one name of
// the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

// ", did you mean `x`?" for the nearest candidate, the first of equals; empty when none
// is near. With a separator, candidates whose last part is the name's come first: of
// fee and trust.fee the nearest is cooperation.fee.
std::string did_you_mean(std::string_view name,
                         const std::vector<std::string>& candidates,
                         char separator = '\0');

}  // namespace verbund
