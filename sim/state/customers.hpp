// Customers buy services and remember who served them.
#pragma once

#include "core/ids.hpp"

#include <array>
#include <cstdint>

namespace verbund {

inline constexpr int suppliers_remembered = 3;

struct Customer {
    std::array<Row, suppliers_remembered> supplier{nobody, nobody, nobody};
    std::array<Week, suppliers_remembered> entered{};
    std::array<std::uint16_t, suppliers_remembered> trust{};  // in 1/65280, so that a 255th is its upper byte

    static constexpr double full = 65280.0;
};
static_assert(sizeof(Customer) == 24);

}  // namespace verbund
