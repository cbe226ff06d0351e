// What tests write into a panel by hand.
#pragma once

#include "state/world.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace verbund::test {

inline const std::vector<std::string> columns{"earned", "member"};

// Of a freelancer of the first region.
inline std::int64_t id(Week entered, std::uint32_t slot) {
    return static_cast<std::int64_t>(number_of(freelancer_id(entered, 0, slot)));
}

}  // namespace verbund::test
