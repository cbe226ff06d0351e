// What a name of a region, trade, strategy or member may be: it goes into tables, HDF5
// and file names of others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verbund {

inline constexpr std::size_t most_name_bytes = 200;
inline constexpr std::string_view allowed_name =
    "1 … 200 bytes of text on one line, without space at its ends";

// What is wrong with a name, or nothing.
std::optional<std::string> fault_of_name(std::string_view name);

}  // namespace verbund
