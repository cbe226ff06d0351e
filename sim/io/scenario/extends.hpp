// Files that start from others: `extends` names one or several, at most 8 deep, never
// in a circle, never out of the folders of scenarios. A file is looked for beside the
// one that names it, then among the shipped scenarios. Of several the later has the
// last word.
#pragma once

#include "io/scenario/reading.hpp"

namespace verbund {

inline constexpr std::size_t most_extends = 8;

// The files that led here, the one being read last.
using Trail = std::vector<NamedFile>;

// The trails to the files that `extends` names, in its order. A file that may not
// follow the trail is a fault.
std::vector<Trail> extended_files(Reading& reading, const toml::node& extends,
                                  const Trail& trail);

// A scenario file, completed by what the files that it extends say and it does not.
// Tables are joined key by key; everything else is replaced. [[region]] replaces
// [regions] and the other way round. The result has no `extends`.
std::optional<toml::table> read_extended(Reading& reading, const Trail& trail);

}  // namespace verbund
