// Who offers which trade.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Gives a row this set of trades, with its places among those who offer them. The empty
// set takes the row off the market.
void set_trades_of(World& world, Region& home, Row row, TradeSet trades);

}  // namespace verbund
