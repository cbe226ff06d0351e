// What people call a design point.
#pragma once

#include "state/scenario.hpp"

#include <string>

namespace verbund {

// The short name of each column: as much of the end of its name as no other column has
// too. "fee", where no other column is a fee; else "verbund.cooperation.fee".
std::vector<std::string> short_names(const Design& design);

// A value of a point as people read it: 6 digits, and nothing for what stays as it is.
std::string cell_text(const std::optional<Value>& cell);

// "fee 30, clarity 0.2": what a point states. "as it is" where that is nothing; "#7", the
// index, where it is more than four things.
std::string point_name(const Design& design, std::size_t point);

// "verbund, fee 30": a strategy at a point; its name alone where there is one point.
std::string strategy_at_point(const Scenario& scenario, std::size_t strategy,
                              std::size_t point);

}  // namespace verbund
