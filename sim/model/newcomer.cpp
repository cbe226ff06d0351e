#include "model/newcomer.hpp"

#include "core/samplers.hpp"
#include "core/weighted_choice.hpp"
#include "model/experience.hpp"
#include "model/public_face.hpp"
#include "model/trades_offered.hpp"

#include <algorithm>

namespace verbund {

namespace {

// The set with `count` further trades of the first `size`; fewer when there are no
// more.
TradeSet with_further(TradeSet set, int count, int size, Draw& draw) {
    count = std::min(count, size - set.count());
    while (count > 0) {
        const auto trade =
            static_cast<int>(below(draw, static_cast<std::uint64_t>(size)));
        if (set.has(trade)) continue;
        set.add(TradeSet::of(trade));
        --count;
    }
    return set;
}

Giving giving_at_start(Giving drawn, bool at_start, StartKind kind) {
    if (at_start && kind == StartKind::all_giving) return Giving::always;
    if (at_start && kind == StartKind::none_giving) return Giving::nothing;
    return drawn;
}

}  // namespace

void enter(World& world, Region& home, Row row, Week entered, int since) {
    const Population& p = home.rules.population;
    Seen& seen = world.people.seen[row];
    seen = Seen{};
    seen.entered = entered;
    Draw draw(world.luck, Purpose::newcomer, number_of(world.id_of(home, row)), 0);

    Traits& traits = world.people.traits[row];
    traits = Traits{};
    const int trade = chosen_by_cumulated(world.supply, draw.uniform());
    traits.core = TradeSet::of(trade);
    const int further = p.trades_vary ? poisson(draw, p.further_trades)
                                      : static_cast<int>(p.further_trades + 0.5);
    set_trades_of(world, home, row,
                  with_further(traits.core, further, world.trades, draw));
    traits.interests = with_further(seen.trades, poisson(draw, p.further_interests),
                                    world.trades, draw);
    for (float& place : traits.sympathy)
        place = static_cast<float>(standard_normal(draw));
    traits.openness = static_cast<float>(openness_of(draw.uniform(), p));
    const bool seeks_leads = draw.chance(p.lead_seeker_share);

    const bool bad = draw.chance(p.bad_share);
    const bool loner = draw.chance(p.loner_share);
    const Giving giving = giving_of(draw.uniform(), p);
    seen.mark(Seen::active, true);
    seen.mark(Seen::bad, bad);
    seen.mark(Seen::wants_partners, !loner);
    seen.set_giving(giving_at_start(giving, entered == 0, home.rules.start.kind));

    Freelancer& own = world.people.own[row];
    own = Freelancer{};
    const double typical_rate =
        p.rate_median * world.trade_rate[static_cast<std::size_t>(trade)];
    own.rate = static_cast<float>(lognormal(draw, typical_rate, p.rate_spread));
    own.hours = static_cast<float>(
        std::min(most_working_hours, lognormal(draw, p.hours_median, p.hours_spread)));
    own.reliability = static_cast<float>(reliability_of(bad, standard_normal(draw), p));
    const std::uint64_t wishes = draw();
    traits.goal = Direction::drawn(wishes);
    traits.security = Share8::drawn(wishes >> 16);
    traits.autonomy = Share8::drawn(wishes >> 24);
    own.free_at = std::max<Week>(entered, 1);  // the first week begins at 1
    own.since = since;
    own.cash = cents(home.rules.turnover.savings);
    home.purse.brought_in += own.cash;
    world.people.standing[row] = Standing{};
    world.people.standing[row].seeks_leads = seeks_leads;
    publish_rate(world, home, row);
    if (!world.followed.empty()) world.followed[row] = {};
    if (!world.net.empty()) world.net[row] = {};
    if (!world.people.practice.empty()) take_up_practice(world, row);
    expect(world, row, home.rules);
    ++home.active;
}

void take_up_practice(World& world, Row row) {
    Draw draw(world.luck, Purpose::practice, number_of(world.id_of(row)), 0);
    const double ideal = standard_normal(draw);
    world.people.practice[row] = {ideal, ideal};
}

}  // namespace verbund
