// Files that start from others: `extends` names one or several, at most 8 deep, never in a
// circle, never out of the folder of scenarios. Of several the later has the last word.
#pragma once

#include "io/scenario/reading.hpp"

namespace verbund {

inline constexpr std::size_t most_extends = 8;

// The files that led here, the one being read last.
using Trail = std::vector<NamedFile>;

// The trails to the files that `extends` names, in its order; a fault for each that may not
// follow the trail.
std::vector<Trail> extended_files(Reading& reading, const toml::node& extends,
                                  const Trail& trail);

// A scenario file with everything in it that the scenarios below it say and it does not. Tables
// are joined key by key, everything else is replaced; [[region]] replaces [regions] and the
// other way round. Without `extends`.
std::optional<toml::table> read_extended(Reading& reading, const Trail& trail);

}  // namespace verbund
