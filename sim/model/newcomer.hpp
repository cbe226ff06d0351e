#pragma once

#include "state/world.hpp"

namespace verbund {

// Fills an empty row with a freelancer who enters in week `entered`; its business began in week
// `since`.
void enter(World& world, Region& home, Row row, Week entered, int since);

// Gives a row the way in which it would like to work, normal(0, 1), the same for ever; it works
// so at first.
void take_up_practice(World& world, Row row);

// Gives a row this set of trades, with its places among those who offer them; the empty set
// takes it off the market.
void set_trades_of(World& world, Region& home, Row row, std::uint64_t trades);

// Draws the luck for this week's ordinary decisions; gives the number that decides on leaving
// the market.
double draw_everyday(World& world, const Region& home, Row row);

// The weight in a customer's choice, by what the public sees now.
void publish_weight(World& world, const Region& home, Row row);

// The same after its rate, or how customers weigh rates, has changed.
void publish_rate(World& world, const Region& home, Row row);

// Whether a freelancer is of the share of claimers: the same person under every strategy.
bool is_claimer(const World& world, const Region& home, Row row);

// Whether it would say „Wir".
inline bool would_claim(const World& world, const Region& home, Row row) {
    return home.rules.bid.claimers >= 1.0 || is_claimer(world, home, row);
}

}  // namespace verbund
