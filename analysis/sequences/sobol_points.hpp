// Sobol's sequence, scrambled: points that leave no gaps in any few inputs.
#pragma once

#include "analysis/sequences/unit_points.hpp"

#include <cstddef>
#include <cstdint>

namespace verbund {

// The first 2^m points in [0, 1)^dimensions, the point 0 among them, with the numbers
// of Joe & Kuo (2008); in the order of the Gray code. 2^m points from the start balance
// each other, so the count must be a power of two and no point may be dropped (Owen
// 2020, arXiv 2008.08051). Throws std::invalid_argument otherwise, for more than 2²⁴
// points and for dimensions outside of 1 … 3667.
UnitPoints plain_sobol_points(std::size_t points, std::size_t dimensions);

// The same, scrambled by nested uniform digits (Owen 1995): every point is uniform on
// [0, 1)^dimensions, and elementary intervals still hold as many points as before.
UnitPoints sobol_points(std::size_t points, std::size_t dimensions, std::uint64_t seed);

}  // namespace verbund
