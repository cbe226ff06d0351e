#include "plain_newcomer.hpp"

#include "core/samplers.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace verbund::plain {

namespace {

std::uint64_t with_further(std::uint64_t set, int count, std::size_t size, Draw& draw) {
    for (; count > 0 && std::popcount(set) < static_cast<int>(size); --count) {
        std::uint64_t added = set;
        while (added == set) added |= std::uint64_t{1} << below(draw, size);
        set = added;
    }
    return set;
}

// In this order, because each takes from one and the same draw.
void draw_person(const PlainWorld& world, PlainFreelancer& one, const Population& p,
                 Draw& draw) {
    std::vector<double> supply;
    for (const Trade& trade : world.trades) supply.push_back(trade.supply);
    const int trade = by_weight(supply, draw.uniform());
    one.core = std::uint64_t{1} << trade;
    const int further = p.trades_vary ? poisson(draw, p.further_trades)
                                      : static_cast<int>(p.further_trades + 0.5);
    one.trades = with_further(one.core, further, world.trades.size(), draw);
    const int interests = poisson(draw, p.further_interests);
    one.interests = with_further(one.trades, interests, world.trades.size(), draw);
    for (float& place : one.sympathy) place = static_cast<float>(standard_normal(draw));
    one.openness = static_cast<float>(openness_of(draw.uniform(), p));
    one.seeks_leads = draw.chance(p.lead_seeker_share);
    one.unreliable = draw.chance(p.bad_share);
    one.wants_partners = !draw.chance(p.loner_share);
    one.giving = giving_of(draw.uniform(), p);
    const double typical =
        p.rate_median * world.trades[static_cast<std::size_t>(trade)].rate;
    one.rate = static_cast<float>(lognormal(draw, typical, p.rate_spread));
    one.hours = static_cast<float>(
        std::min(80.0, lognormal(draw, p.hours_median, p.hours_spread)));
    one.reliability =
        static_cast<float>(reliability_of(one.unreliable, standard_normal(draw), p));
    const std::uint64_t wishes = draw();
    one.goal = static_cast<std::uint16_t>(wishes);
    one.security = static_cast<std::uint8_t>(wishes >> 16);
    one.autonomy = static_cast<std::uint8_t>(wishes >> 24);
}

}  // namespace

void enter(PlainWorld& world, Slot slot, int entered, int since) {
    PlainRegion& home = world.home_of(slot);
    PlainFreelancer& one = world.people[slot];
    one = PlainFreelancer{};
    one.region = home.index;
    one.active = true;
    one.entered = static_cast<Week>(entered);
    one.since = since;
    Draw draw = world.once(Purpose::newcomer, world.id_of(slot));
    draw_person(world, one, home.rules.population, draw);
    if (entered == 0 && home.rules.start.kind == StartKind::all_giving)
        one.giving = Giving::always;
    if (entered == 0 && home.rules.start.kind == StartKind::none_giving)
        one.giving = Giving::nothing;
    offer_trades(world, slot, std::exchange(one.trades, 0));
    one.free_at = std::max(entered, 1);
    one.cash = cents(home.rules.turnover.savings);
    home.purse.brought_in += one.cash;
    one.practice = ideal_practice(world, slot);
    one.usually_lost = lost_at_first(one, home.rules);
    one.reserve = static_cast<float>(home.rules.bid.reserve);
}

void offer_trades(PlainWorld& world, Slot slot, std::uint64_t trades) {
    PlainFreelancer& one = world.people[slot];
    for (std::size_t trade = 0; trade < world.trades.size(); ++trade) {
        PlainTable& table = world.home_of(slot).offering[trade];
        const bool before = (one.trades >> trade & 1) != 0;
        const bool after = (trades >> trade & 1) != 0;
        if (after && !before) {
            if (table.free.empty())
                table.free.push_back(
                    (table.places.push_back(no_one), table.places.size() - 1));
            table.places[table.free.back()] = slot;
            table.free.pop_back();
        }
        if (before && !after) {
            const auto place =
                std::find(table.places.begin(), table.places.end(), slot);
            *place = no_one;
            table.free.push_back(
                static_cast<std::size_t>(place - table.places.begin()));
        }
    }
    one.trades = trades;
}

void draw_everyday(PlainWorld& world, Slot slot) {
    PlainFreelancer& one = world.people[slot];
    Draw draw = world.draw(Purpose::everyday, slot);
    one.leaving_luck = draw.uniform();
    const std::uint64_t first = draw();
    const std::uint64_t second = draw();
    one.contacts_luck = static_cast<std::uint32_t>(first >> 32);
    one.illness_luck = static_cast<std::uint32_t>(first);
    one.gathering_luck = static_cast<std::uint32_t>(second >> 32);
    one.leaving_cooperation_luck = static_cast<std::uint32_t>(second);
}

float lost_at_first(const PlainFreelancer& one, const Parameters& rules) {
    double hours = static_cast<double>(one.ties.size()) * rules.meeting.upkeep;
    if (one.cooperation >= 0) hours += rules.cooperation.upkeep;
    return static_cast<float>(share_taken(rules.work.overhead + hours, one.hours));
}

double ideal_practice(const PlainWorld& world, Slot slot) {
    Draw draw = world.once(Purpose::practice, world.id_of(slot));
    return standard_normal(draw);
}

bool would_claim(const PlainWorld& world, Slot slot) {
    return world.once(Purpose::claiming, world.id_of(slot))
        .chance(world.home_of(slot).rules.bid.claimers);
}

float public_weight(const PlainWorld& world, Slot slot) {
    const PlainFreelancer& one = world.people[slot];
    const Parameters& rules = world.home_of(slot).rules;
    const PublicFace face{one.good,    one.bad,
                          one.on_time, one.late,
                          one.claims,  one.names ? rules.bid.shown / 3.0 : 0.0};
    const auto of_rate = static_cast<float>(weight_of_rate(one.rate, rules.choice));
    return static_cast<float>(of_rate * weight_of(face, rules.choice));
}

std::vector<Slot> slots_of(const PlainRegion& region) {
    std::vector<Slot> slots(static_cast<std::size_t>(region.last - region.first));
    std::iota(slots.begin(), slots.end(), region.first);
    return slots;
}

std::uint64_t round_size(std::uint64_t number) {
    std::uint64_t step = 1;
    while (number >= 16 * step) step *= 2;
    return (number + step - 1) / step * step;
}

}  // namespace verbund::plain
