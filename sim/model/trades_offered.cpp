#include "model/trades_offered.hpp"

#include <bit>

namespace verbund {

void set_trades_of(World& world, Region& home, Row row, std::uint64_t trades) {
    std::uint64_t& now = world.people.seen[row].trades;
    for (std::uint64_t changed = now ^ trades; changed != 0; changed &= changed - 1) {
        const int trade = std::countr_zero(changed);
        TradePlaces& places = home.offering[static_cast<std::size_t>(trade)];
        if ((trades >> trade & 1) != 0)
            places.add(row);
        else
            places.remove(row);
    }
    now = trades;
}

}  // namespace verbund
