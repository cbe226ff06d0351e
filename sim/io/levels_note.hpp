// How many levels a table of trajectories says it has.
#pragma once

#include "io/csv_cells.hpp"

namespace verbund {

inline constexpr int most_levels = 1000;
inline constexpr std::string_view allowed_levels =
    "an even number 2 … 1000: a step is half of the levels";

// What a note "# levels = 4" says; 0 where there is none. One that is no even number
// 2 … most_levels is reported.
std::size_t levels_note(const CsvRecords& records, const std::string& shown,
                        Faults& faults);

}  // namespace verbund
