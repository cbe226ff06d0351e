// The work that a customer asks for.
#pragma once

#include "core/draw.hpp"
#include "state/world.hpp"

namespace verbund {

// Draws the trades and hours of a project: no trade twice, the first by what is asked
// for.
void draw_work(const World& world, const Demand& p, Posting& posting, Draw& draw);

// Median time from posting to the deadline of a project, weeks: that of the trade which
// is allowed most.
double median_time_by_trades(const World& world, const Demand& p,
                             const Posting& posting);

// The same, also where every trade is allowed as much.
inline double median_time(const World& world, const Demand& p, const Posting& posting) {
    return world.trade_deadline.empty() ? p.deadline_median
                                        : median_time_by_trades(world, p, posting);
}

}  // namespace verbund
