// Phase 8. In the order of posting each customer asks some freelancers. Those who have
// the trade, the time and a price within the budget bid; the others may pass the request
// on. The customer chooses one of the bidders or nothing. The winner is drawn first and
// their team is assembled after that (see Bids).
#include "core/ahead.hpp"
#include "model/asking.hpp"
#include "model/award.hpp"
#include "model/bids.hpp"
#include "model/incumbent.hpp"
#include "model/passing_on.hpp"
#include "model/phases.hpp"
#include "model/random_other.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace verbund {

namespace {

inline constexpr std::size_t asked_ahead = 8;

// Bidders who would begin later than the soonest weigh less.
void weigh_waiting(const Market& market, const Posting& posting, Bidders& bidders) {
    const auto begin = [&](std::size_t i) {
        return std::max(market.suppliers[bidders.row[i]].free_at, posting.posted);
    };
    double soonest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < bidders.count; ++i)
        if (bidders.weight[i] > 0.0) soonest = std::min(soonest, begin(i));
    for (std::size_t i = 0; i < bidders.count; ++i)
        if (bidders.weight[i] > 0.0)
            bidders.weight[i] *=
                weight_of_waiting(begin(i) - soonest, market.home.rules.choice);
}

// Whether somebody with time for a request would rather pass it on.
bool is_busy(const Market& market, const Posting& posting, const Supplier& one) {
    return would_pass_on(one.free_at - posting.posted, market.home.rules.cooperation);
}

// Weighs the bidders and takes out those whose own parts are too dear, or who have no
// time or not the trade and pass the request on to nobody. True when somebody refused
// for lack of time.
bool weigh(const Market& market, const Posting& posting, Bidders& bidders) {
    const double most = most_paid(market.home, posting);
    bool refused = false;
    bidders.bids = 0;
    for (std::size_t i = 0; i < bidders.count; ++i) {
        const Row row = bidders.row[i];
        const Supplier& one = market.suppliers[row];
        const OwnParts own = own_parts(posting, one);
        const bool has_trade = bidders.way[i] != Way::without_trade;
        bidders.weight[i] *= own_weight(market, one);
        if (has_trade && own.price > most) {
            bidders.weight[i] = 0.0;
            continue;
        }
        const bool can = has_trade && has_time(market, posting, row, one, own);
        const bool tries_to_pass_on =
            market.passes_on && (!can || is_busy(market, posting, one));
        if ((tries_to_pass_on && pass_on(market, posting, bidders, i, can, most)) ||
            can) {
            ++bidders.bids;
            continue;
        }
        bidders.weight[i] = 0.0;
        if (!has_trade) continue;
        market.world.people.standing[row].refused = market.world.now;
        refused = true;
    }
    if (market.home.rules.choice.waiting > 0.0) weigh_waiting(market, posting, bidders);
    return refused;
}

// Hands a project that nobody could take on to another region; once only.
bool refer(const World& world, Region& home, const Posting& posting) {
    const double chance = home.rules.referral.across_regions;
    if (chance <= 0.0 || posting.customer == nothing || home.neighbours.empty())
        return false;
    Draw draw(world.luck, Purpose::referral, posting.number, 0);
    if (!draw.chance(chance)) return false;
    home.referred.out.emplace_back(random_region(world, home, draw).index,
                                   Referred{posting});
    ++home.tally[Flow::referred];
    return true;
}

void serve(Market& market, const Posting& posting, Bidders& bidders) {
    World& world = market.world;
    Region& home = market.home;
    if (!home.standing_orders.empty() && kept_by_incumbent(market, posting)) return;
    if (bidders.count == 0) {
        if (!refer(world, home, posting)) ++home.tally[Flow::nobody_asked];
        return;
    }
    if (bidders.one_is_named) ++home.tally[Flow::recommended];
    const bool refused = weigh(market, posting, bidders);
    bidders.weight[bidders.count] = market.nothing[posting.trade[0]];
    Bids bids(market, posting, bidders);
    if (const auto winner = bids.choose()) {
        award(market, posting, bidders.row[*winner], bids.team());
        return;
    }
    const bool chose_nothing = bids.somebody_could();
    if (!chose_nothing && refer(world, home, posting)) return;
    ++home.tally[chose_nothing               ? Flow::bought_nothing
                 : refused || bids.no_time() ? Flow::refused_capacity
                                             : Flow::refused_skills];
}

void require_true([[maybe_unused]] const Market& market) {
#ifdef VERBUND_CHECKED
    if (!market.suppliers.are_as_in(market.world))
        throw std::logic_error("the market knows less of a supplier than the columns");
#endif
}

}  // namespace

void bid(World& world, Region& home) {
    if (home.postings.empty()) return;
    Market market = open_market(world, home);
    const std::size_t count = home.postings.size();
    std::array<Bidders, asked_ahead> asked;
    for (std::size_t i = 0; i < count + asked_ahead; ++i) {
        if (i >= asked_ahead)
            serve(market, home.postings[i - asked_ahead], asked[i % asked_ahead]);
        if (i + 2 * asked_ahead < count)
            fetch_customer(home, home.postings[i + 2 * asked_ahead].customer);
        if (i < count) ask(market, home.postings[i], asked[i % asked_ahead]);
    }
    require_true(market);
}

}  // namespace verbund
