// Who offers a trade in a region: a table of places from which a random one is drawn. A
// place keeps its freelancer as long as it offers the trade, and free places are filled
// first, so that one more or less moves nobody else.
#pragma once

#include "core/ids.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace verbund {

// The next number whose binary digits after the leading four are 0: tables of such a
// size seldom change it.
constexpr std::uint32_t rounded_up(std::uint32_t number) {
    const int rest = std::max(0, static_cast<int>(std::bit_width(number)) - 4);
    return ((number + (1U << rest) - 1) >> rest) << rest;
}
static_assert(rounded_up(15) == 15 && rounded_up(17) == 18 && rounded_up(1000) == 1024);

struct TradePlaces {
    std::vector<Row> row;  // nobody where free
    std::vector<std::uint32_t> free;

    void add(Row one) {
        if (free.empty()) return row.push_back(one);
        row[free.back()] = one;
        free.pop_back();
    }

    void remove(Row one) {
        const auto found = std::find(row.begin(), row.end(), one);
        *found = nobody;
        free.push_back(static_cast<std::uint32_t>(found - row.begin()));
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("row", self.row);
        visit("free", self.free);
    }
};

}  // namespace verbund
