// Latin hypercubes: every input is spread evenly, however few the points.
#pragma once

#include "analysis/sequences/unit_points.hpp"

#include <cstddef>
#include <cstdint>

namespace verbund {

enum class Spread { as_drawn, maximin };

// Points of [0, 1)^dimensions. Of each input, every nth of 0 … 1 holds one of the n
// points, at a place drawn within it (McKay, Beckman & Conover 1979). maximin draws
// points apart by 10,000 exchanges of coordinates between two points: an exchange
// stays when it lowers the sum of distance⁻¹⁶ over pairs (Morris & Mitchell 1995).
// Throws std::invalid_argument without points or dimensions, and for more than 2²⁰
// points.
UnitPoints latin_hypercube(std::size_t points, std::size_t dimensions,
                           std::uint64_t seed, Spread spread = Spread::as_drawn);

// The least Euclidean distance between two points; NaN for fewer than two.
double least_distance(const UnitPoints& points);

}  // namespace verbund
