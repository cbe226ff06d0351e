#include "model/incumbent.hpp"

#include "model/award.hpp"
#include "model/standing_orders.hpp"

namespace verbund {

namespace {

// Whether the customer still wants the supplier who has the order.
bool is_wanted(const World& world, const Region& home, const StandingOrder& order,
               const Posting& job) {
    if (order.disappointed) return false;
    Draw draw(world.luck, Purpose::looking_around, job.number, 0);
    return !looks_around(draw.uniform(), home.rules.retainer);
}

// Rules that change may have changed the trade of the order.
bool can(const World& world, const Region& home, const StandingOrder& order,
         const Posting& job) {
    return still_there(world, order.supplier, order.entered) &&
           world.people.seen[order.supplier].offers(job.trade[0]) &&
           has_time(world, home, order.supplier, job);
}

}  // namespace

bool kept_by_incumbent(World& world, Region& home, const Posting& posting) {
    StandingOrder* order = order_behind(home, posting);
    if (order == nullptr || order->supplier == nobody) return false;
    if (!is_wanted(world, home, *order, posting) ||
        !can(world, home, *order, posting)) {
        end_retainer(home, *order);
        return false;
    }
    Team alone;
    alone.worker[0] = order->supplier;
    award(world, home, posting, order->supplier, alone);
    return true;
}

}  // namespace verbund
