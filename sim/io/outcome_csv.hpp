// Outcomes of anybody's runs and their design, as tables in CSV.
//   runs.csv:    strategy, point, replicate, metric, value; a row a number
//   design.csv:  a column an input, a row a point
#pragma once

#include "analysis/outcomes.hpp"
#include "io/fault.hpp"

#include <optional>

namespace verbund {

// The columns stand in any order. Without `point` there is one point; without
// `replicate` each strategy has one run a point. Points count from 0. Runs whose
// replicate has the same number have the same luck; the numbers may be any whole ones
// and stand in their order. A value that is empty or NaN (as NA, nan) is of a run that
// failed. Strategies and metrics stand in the order of their first rows. Reports what is
// wrong, with its place; then there may be nothing. `points` are those of a design,
// where there is one.
std::optional<Outcomes> read_outcomes(const std::filesystem::path& file,
                                      std::optional<std::size_t> points,
                                      Faults& faults);

// Numbers, yes/no (true/false) or words; an empty cell leaves an input alone. A column
// `replicates` is passed over. A column `point` gives rows their numbers, which else
// count from 0. The kind is that of a line "# kind = morris" before the header, or
// empty; levels are those of a line "# levels = 4".
std::optional<DesignTable> read_design_table(const std::filesystem::path& file,
                                             Faults& faults);

}  // namespace verbund
