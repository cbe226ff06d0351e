// The suppliers whom a customer asks: those they remember, a cooperation they know of,
// some who offer the first trade, and the one whom another customer recommends.
#pragma once

#include "model/market.hpp"

namespace verbund {

// The market of a region this week, before anybody bids.
Market open_market(World& world, Region& home);

// The suppliers who are asked do not depend on what the projects before have led to, so
// they are found ahead and their records are fetched. Weights are without what the
// bidder itself is worth (see own_weight).
void ask(const Market& market, const Posting& posting, Bidders& bidders);

// The weight of a bidder that every customer sees this week, with the brand of its
// cooperation.
inline double own_weight(const Market& market, const Supplier& bidder) {
    const std::size_t none = market.brand.size() - 1;
    return bidder.weight *
           market.brand[std::min<std::size_t>(bidder.cooperation, none)];
}

}  // namespace verbund
