// Trades that freelancers have learned from partners, and how reliable they are in them.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Adds the column of new trades when some of these rules make learners novices: those in
// force at the start, or those to come before change_rules.
void make_room_for_new_trades(World& world, Weekly Region::*rules);

// Somebody takes up a trade: it has taken time to learn, and they are a novice in it.
void begin_as_novice(World& world, Region& home, Row row, TradeSet trade);

// How reliably somebody who may be a novice has done a part in a trade, which is one
// more job in it.
float reliability_of_learner(World& world, Region& home, Row row, int trade);

// The same of anybody.
inline float reliability_of_job(World& world, Region& home, Row row, int trade) {
    return world.people.new_trades.empty()
               ? world.people.own[row].reliability
               : reliability_of_learner(world, home, row, trade);
}

}  // namespace verbund
