// Phase 8. In the order of posting each customer asks some freelancers; who has the
// trade, the time and a price within the budget bids; the customer chooses one of them
// or nothing. The winner is drawn first and its team assembled after (see Bids).
#include "core/ahead.hpp"
#include "model/asking.hpp"
#include "model/award.hpp"
#include "model/bids.hpp"
#include "model/incumbent.hpp"
#include "model/phases.hpp"
#include "model/placing.hpp"
#include "model/random_other.hpp"

#include <algorithm>
#include <limits>

namespace verbund {

namespace {

inline constexpr std::size_t asked_ahead = 8;

// The longest backlog that somebody may show who may have the time.
Backlog most_backlog_seen(const World& world, const Posting& posting,
                          const Bidding& p) {
    double latest = posting.posted + p.most_backlog;
    if (p.refuses_late) latest = std::min(latest, posting.deadline);
    return Backlog::longest_within(latest - world.now);
}

// A fellow member of a bidder without time who has it, for the same trade and within
// the budget; from a place that is drawn. Nobody unless the cooperation pools what its
// members are asked for.
Row free_colleague(const Market& market, const Posting& posting, const Bidders& bidders,
                   std::size_t asked) {
    const World& world = market.world;
    const std::uint16_t cooperation = world.people.own[bidders.row[asked]].cooperation;
    if (!market.home.rules.cooperation.pools_demand || cooperation == no_cooperation)
        return nobody;
    const auto& members = market.home.cooperations[cooperation].members;
    Draw draw(world.luck, Purpose::pooled, posting.number, 0,
              static_cast<std::uint32_t>(asked));
    const auto begin =
        static_cast<std::size_t>(draw.uniform() * static_cast<double>(members.size()));
    const double most =
        most_paid(posting.budget, market.home.median_rate[posting.trade[0]]);
    const Backlog most_backlog =
        most_backlog_seen(world, posting, market.home.rules.bid);
    return first_from(members, begin, [&](Row row) {
        const Seen& seen = world.people.seen[row];
        if (!seen.may_take_on(posting.trade[0], most_backlog)) return false;
        if (bidders.has(row)) return false;
        return world.people.own[row].rate <= most &&
               has_time(world, market.home, row, posting);
    });
}

// Who would begin later than the soonest weighs less.
void weigh_waiting(const Market& market, const Posting& posting, Bidders& bidders) {
    const auto begin = [&](std::size_t i) {
        return std::max(market.world.people.own[bidders.row[i]].free_at,
                        posting.posted);
    };
    double soonest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < bidders.count; ++i)
        if (bidders.weight[i] > 0.0) soonest = std::min(soonest, begin(i));
    for (std::size_t i = 0; i < bidders.count; ++i)
        if (bidders.weight[i] > 0.0)
            bidders.weight[i] *=
                weight_of_waiting(begin(i) - soonest, market.home.rules.choice);
}

// Weighs the bidders and takes out those who are too dear or have no time; true when
// somebody refused for lack of time.
bool weigh(const Market& market, const Posting& posting, Bidders& bidders) {
    const double most =
        most_paid(posting.budget, market.home.median_rate[posting.trade[0]]);
    bool refused = false;
    for (std::size_t i = 0; i < bidders.count; ++i) {
        const Row row = bidders.row[i];
        bidders.weight[i] *= own_weight(market, row);
        if (market.world.people.own[row].rate > most) {
            bidders.weight[i] = 0.0;
            continue;
        }
        if (has_time(market.world, market.home, row, posting)) continue;
        const Row colleague = free_colleague(market, posting, bidders, i);
        if (colleague != nobody) {
            bidders.row[i] = colleague;
            bidders.through[i] = true;
            bidders.weight[i] = own_weight(market, colleague);
            ++market.home.tally[Flow::passed_on];
            continue;
        }
        bidders.weight[i] = 0.0;
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
    if (kept_by_incumbent(world, home, posting)) return;
    if (bidders.count == 0) {
        ++home.tally[Flow::nobody_asked];
        return;
    }
    const bool refused = weigh(market, posting, bidders);
    bidders.weight[bidders.count] = market.nothing[posting.trade[0]];
    Bids bids(market, posting, bidders);
    if (const auto winner = bids.choose())
        return award(world, home, posting, bidders.row[*winner], bids.team());
    const bool chose_nothing = bids.somebody_is_left();
    if (!chose_nothing && refer(world, home, posting)) return;
    ++home.tally[chose_nothing               ? Flow::bought_nothing
                 : refused || bids.no_time() ? Flow::refused_capacity
                                             : Flow::refused_skills];
}

}  // namespace

void bid(World& world, Region& home) {
    Market market = open_market(world, home);
    const std::size_t count = home.postings.size();
    std::array<Bidders, asked_ahead> asked;
    for (std::size_t i = 0; i < count + asked_ahead; ++i) {
        if (i >= asked_ahead)
            serve(market, home.postings[i - asked_ahead], asked[i % asked_ahead]);
        if (i + 2 * asked_ahead < count)
            fetch_customer(home, home.postings[i + 2 * asked_ahead].customer);
        if (i < count) asked[i % asked_ahead] = ask(market, home.postings[i]);
    }
}

}  // namespace verbund
