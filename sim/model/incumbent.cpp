#include "model/incumbent.hpp"

#include "model/award.hpp"
#include "model/standing_orders.hpp"

namespace verbund {

namespace {

// Whether the retainer goes on: the customer is content and does not look around, and
// the supplier is still there and offers the trade, which rules that change may change.
bool goes_on(const World& world, const Region& home, const StandingOrder& order,
             const Posting& job) {
    if (order.disappointed || !still_there(world, order.supplier, order.entered) ||
        !world.people.seen[order.supplier].offers(job.trade[0]))
        return false;
    Draw draw(world.luck, Purpose::looking_around, job.number, 0);
    return !looks_around(draw.uniform(), home.rules.retainer);
}

}  // namespace

// A supplier without time has the order still: somebody else does this job.
bool kept_by_incumbent(Market& market, const Posting& posting) {
    const World& world = market.world;
    Region& home = market.home;
    StandingOrder* order = order_behind(home, posting);
    if (order == nullptr || order->supplier == nobody) return false;
    if (!goes_on(world, home, *order, posting)) {
        end_retainer(home, *order);
        return false;
    }
    const Row row = order->supplier;
    const Supplier& supplier = market.suppliers[row];
    if (!has_time(market, posting, row, supplier, own_parts(posting, supplier)))
        return false;
    Team alone;
    alone.worker[0] = row;
    award(market, posting, row, alone);
    return true;
}

}  // namespace verbund
