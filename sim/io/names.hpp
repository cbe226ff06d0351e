// What a name of a region, trade, strategy or member may be: it goes into tables, HDF5
// and file names of others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

inline constexpr std::size_t most_name_bytes = 200;
inline constexpr std::string_view allowed_name =
    "1 … 200 bytes of text on one line, without space at its ends";

// What is wrong with a name, or nothing.
std::optional<std::string> fault_of_name(std::string_view name);

// The names of things that have one, in their order.
template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& list) {
    std::vector<std::string> names;
    for (const Named& one : list) names.push_back(one.name);
    return names;
}

}  // namespace verbund
