// Points of the unit cube: a row a point, a number in 0 … 1 for each dimension.
#pragma once

#include <vector>

namespace verbund {

using UnitPoint = std::vector<double>;
using UnitPoints = std::vector<UnitPoint>;

}  // namespace verbund
