#include "model/asking.hpp"

#include "core/ahead.hpp"
#include "core/weighted_choice.hpp"
#include "model/best_odds.hpp"
#include "model/membership.hpp"
#include "model/random_other.hpp"
#include "model/word_of_mouth.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace verbund {

namespace {

inline constexpr int tries_per_bidder = 8;

bool offers_first(const World& world, Row row, const Posting& posting) {
    return world.people.seen[row].offers(posting.trade[0]);
}

// Whether somebody without the trade may know a partner who has it.
bool may_recommend(const Market& market, Row row) {
    return market.home.rules.bid.passes_on > 0.0 && market.world.is_active(row);
}

void ask_remembered(const Market& market, const Posting& posting, Bidders& bidders) {
    if (posting.customer == nothing) return;
    const Customer& customer = market.home.customers[posting.customer];
    for (std::size_t i = 0; i < market.home.remembered(); ++i) {
        const Row row = customer.supplier[i];
        if (row == nobody ||
            market.world.people.seen[row].entered != customer.entered[i])
            continue;
        const bool offers = offers_first(market.world, row, posting);
        if (!offers && !may_recommend(market, row)) continue;
        bidders.add(row, market.home.loyalty[customer.trust[i].in_255ths().step()],
                    offers ? Way::remembered : Way::without_trade);
    }
}

// Some who offer the first trade; all of them where there are no more than are asked.
void ask_at_random(const Market& market, const Posting& posting, Draw& draw,
                   Bidders& bidders) {
    const int asked = market.home.rules.demand.asked;
    const auto suits = [&](Row row) { return !bidders.has(row); };
    const auto& offering = market.home.offering[posting.trade[0]].row;
    if (offering.size() <= static_cast<std::size_t>(asked)) {
        for (const Row row : offering)
            if (row != nobody && suits(row)) bidders.add(row, 1.0);
        return;
    }
    const Table table(offering);
    for (int nth = 0; nth < asked; ++nth) {
        const Row row = random_place(table, draw, suits, tries_per_bidder);
        if (row != nobody) bidders.add(row, 1.0);
    }
}

// A cooperation that the customer has heard of through joint marketing is asked too:
// one member with the first trade. Of which of several goes by reach.
void ask_cooperation(const Market& market, const Posting& posting, Draw& draw,
                     Bidders& bidders) {
    const double heard = draw.uniform();
    const double where = draw.uniform();
    if (heard >= market.heard_of) return;
    const auto which = static_cast<std::uint16_t>(
        chosen_by_cumulated(market.reach, heard / market.heard_of));
    const Cooperation& its = market.home.cooperations[which];
    const auto begin =
        static_cast<std::size_t>(where * static_cast<double>(its.members.size()));
    const Row row =
        market.members.first_from(its, which, posting.trade[0], begin,
                                  [&](Row one) { return !bidders.has(one); });
    if (row != nobody) bidders.add(row, 1.0, Way::heard_of);
}

}  // namespace

Market open_market(World& world, Region& home) {
    Market market{.world = world,
                  .home = home,
                  .suppliers = {world, home},
                  .members = {world, home}};
    const Choice& p = home.rules.choice;
    const Bidding& bid = home.rules.bid;
    const CooperationRules& cooperation = home.rules.cooperation;
    market.passes_on = cooperation.pools_demand || bid.passes_on > 0.0;
    market.is_careful = home.rules.work.foresight > 0.0 || bid.learns_reserve > 0.0 ||
                        bid.reserve > 0.0 || cooperation.reserve > 0.0;
    for (std::size_t trade = 0; trade < static_cast<std::size_t>(world.trades); ++trade)
        market.nothing[trade] = weight_of_nothing(home.median_rate[trade], p);
    std::vector<double> reach;
    for (const Cooperation& one : home.cooperations) {
        market.brand.push_back(
            one.alive() ? weight_of_brand(trust_from(one.good, one.bad), p) : 1.0);
        reach.push_back(one.alive() ? one.reach : 0.0);
    }
    market.brand.push_back(1.0);
    market.heard_of = chance_heard_of(reach);
    std::partial_sum(reach.begin(), reach.end(), std::back_inserter(market.reach));
    if (looks_at_team(p)) market.best_known = best_log_odds(world);
    const std::uint16_t association = association_of(home);
    if (association != no_cooperation)
        market.association = FreeMembers(world, home, association);
    return market;
}

void ask(const Market& market, const Posting& posting, Bidders& bidders) {
    bidders.begin();
    Draw draw(market.world.luck, Purpose::asked, posting.number, 0);
    ask_remembered(market, posting, bidders);
    ask_cooperation(market, posting, draw, bidders);
    ask_at_random(market, posting, draw, bidders);
    if (market.home.rules.demand.recommended > 0.0)
        ask_recommended(market, posting, bidders);
    if (posting.parts == 1) return;
    for (std::size_t i = 0; i < bidders.count; ++i)
        fetch_ties(market.world.first_ties[bidders.row[i]]);
}

}  // namespace verbund
