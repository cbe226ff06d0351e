// What tests write into a panel by hand.
#pragma once

#include "state/world.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace verbund::test {

inline const std::vector<std::string> earned_and_member{"earned", "member"};

// Of a freelancer of the first region.
inline std::int64_t id_of(Week entered, std::uint32_t slot) {
    return static_cast<std::int64_t>(number_of(freelancer_id(entered, 0, slot)));
}

}  // namespace verbund::test
