#include "model/trades_offered.hpp"

namespace verbund {

void set_trades_of(World& world, Region& home, Row row, TradeSet trades) {
    TradeSet& now = world.people.seen[row].trades;
    (now ^ trades).for_each([&](int trade) {
        TradePlaces& places = home.offering[static_cast<std::size_t>(trade)];
        if (trades.has(trade))
            places.add(row);
        else
            places.remove(row);
    });
    now = trades;
}

}  // namespace verbund
