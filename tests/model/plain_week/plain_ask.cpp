// Whom a customer asks, in this order: those it remembers, a member of a cooperation
// that it has heard of, some others, and the one whom another customer names.
#include "core/samplers.hpp"
#include "plain_bid.hpp"
#include "plain_newcomer.hpp"

#include <algorithm>

namespace verbund::plain {

bool has(const std::vector<PlainBidder>& bidders, Slot slot) {
    return std::any_of(bidders.begin(), bidders.end(),
                       [&](const PlainBidder& one) { return one.slot == slot; });
}

namespace {

using Bidders = std::vector<PlainBidder>;

// Trust counts in whole 255ths. Somebody without the trade is asked if it may know
// somebody who has it.
void ask_remembered(const PlainWorld& world, const PlainRegion& home,
                    const PlainPosting& posting, Bidders& bidders) {
    if (posting.customer < 0) return;
    for (const PlainSupplier& supplier : remembered(home, posting.customer)) {
        const Slot slot = world.find(supplier.id);
        if (slot == no_one) continue;
        PlainBidder one{slot,
                        exact_exp(home.rules.choice.loyalty *
                                  static_cast<double>(supplier.trust / 256) / 255.0)};
        one.lacks_trade = !offers(world.people[slot], posting.trade[0]);
        one.remembered = !one.lacks_trade;
        if (one.remembered || home.rules.bid.passes_on > 0.0) bidders.push_back(one);
    }
}

// Of several cooperations the customer hears of at least one with chance 1 − ∏(1 −
// reach), and of which goes by reach.
void ask_cooperation(const PlainWorld& world, const PlainRegion& home,
                     const PlainPosting& posting, Draw& draw, Bidders& bidders) {
    std::vector<double> reach;
    double of_none = 1.0;
    for (const PlainCooperation& one : home.cooperations) {
        reach.push_back(one.alive() ? one.reach : 0.0);
        of_none *= 1.0 - reach.back();
    }
    const double heard = draw.uniform();
    const double where = draw.uniform();
    if (heard >= 1.0 - of_none) return;
    const auto& members =
        home.cooperations[by_weight(reach, heard / (1.0 - of_none))].members;
    const auto begin =
        static_cast<std::size_t>(where * static_cast<double>(members.size()));
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Slot slot = members[(begin + i) % members.size()];
        if (offers(world.people[slot], posting.trade[0]) && !has(bidders, slot))
            return bidders.push_back({slot, 1.0, true});
    }
}

// Of those who offer the first trade; all of them when its table has no more places
// than are asked.
void ask_at_random(const PlainRegion& home, const PlainPosting& posting, Draw& draw,
                   Bidders& bidders) {
    const auto asked = static_cast<std::size_t>(home.rules.demand.asked);
    const std::vector<Slot>& places = home.offering[posting.trade[0]].places;
    const auto suits = [&](Slot slot) { return slot != no_one && !has(bidders, slot); };
    if (places.size() <= asked) {
        for (Slot slot : places)
            if (suits(slot)) bidders.push_back({slot, 1.0});
        return;
    }
    for (std::size_t nth = 0; nth < asked; ++nth) {
        const Slot slot = random_one(places, draw, suits, 8);
        if (slot != no_one) bidders.push_back({slot, 1.0});
    }
}

// Another customer of the region, drawn from all others, names the one of its suppliers
// whom it trusts most with the trade; of several the first. No customer stands behind a
// project that was referred.
void ask_recommended(const PlainWorld& world, PlainRegion& home,
                     const PlainPosting& posting, Bidders& bidders) {
    if (posting.customer < 0 || home.customers.size() == 1) return;
    Draw draw = world.once(Purpose::recommendation, posting.number);
    if (!draw.chance(home.rules.demand.recommended)) return;
    std::vector<int> others;
    for (int one = 0; one < static_cast<int>(home.customers.size()); ++one)
        if (one != posting.customer) others.push_back(one);
    Slot best = no_one;
    int most = -1;
    for (const PlainSupplier& supplier :
         remembered(home, others[below(draw, others.size())])) {
        const Slot slot = world.find(supplier.id);
        if (slot == no_one || !offers(world.people[slot], posting.trade[0]) ||
            supplier.trust <= most)
            continue;
        best = slot;
        most = supplier.trust;
    }
    if (best == no_one) return;
    ++home.tally[Flow::recommended];
    if (!has(bidders, best)) bidders.push_back({best, 1.0});
    for (PlainBidder& one : bidders)
        if (one.slot == best && !one.remembered && !one.through_cooperation)
            one.recommended = true;
}

}  // namespace

std::vector<PlainSupplier> remembered(const PlainRegion& home, int customer) {
    const PlainCustomer& all = home.customers[customer];
    return {all.begin(), all.begin() + home.rules.demand.remembered};
}

std::vector<PlainBidder> ask(const PlainWorld& world, PlainRegion& home,
                             const PlainPosting& posting) {
    Bidders bidders;
    Draw draw = world.once(Purpose::asked, posting.number);
    ask_remembered(world, home, posting, bidders);
    ask_cooperation(world, home, posting, draw, bidders);
    ask_at_random(home, posting, draw, bidders);
    ask_recommended(world, home, posting, bidders);
    return bidders;
}

}  // namespace verbund::plain
