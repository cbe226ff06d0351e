// Files that start from others: `extends`, at most 8 deep, never in a circle, never out of the folder of scenarios.
#pragma once

#include "io/reading.hpp"

namespace verbund {

inline constexpr std::size_t most_extends = 8;

// The files that led here, the one being read last.
using Trail = std::vector<NamedFile>;

// The file that `extends` names, if it may follow the trail; otherwise a fault and nothing.
std::optional<NamedFile> extended_file(Reading& reading, const toml::node& extends, const Trail& trail);

// A scenario file with everything in it that the scenarios below it say and it does not. Tables are joined key by
// key, everything else is replaced; [[region]] replaces [regions] and the other way round. Without `extends`.
std::optional<toml::table> read_extended(Reading& reading, const Trail& trail);

}  // namespace verbund
