// [design.vary]: what varies, and over which values.
#pragma once

#include "io/scenario/design_points.hpp"
#include "study/points.hpp"

namespace verbund {

// A list of values for each factor, in the order of the file.
std::vector<Axis> read_axes(Reading& reading, Fields& fields, Draft& draft);

// What fills a range: for each factor
//   [low, high]                            two numbers
//   { from = low, to = high, log = true }  evenly in the logarithm; false unless said
//   [a, b, c] or { values = [a, b] }       values, each as often
std::vector<Side> read_sides(Reading& reading, Fields& fields, Draft& draft);

}  // namespace verbund
