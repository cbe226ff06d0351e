// What cannot be computed from what is there: NaN, in every result of this folder.
#pragma once

#include <limits>

namespace verbund {

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

}  // namespace verbund
