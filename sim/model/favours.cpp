#include "model/favours.hpp"

#include "core/ahead.hpp"
#include "model/tie_acts.hpp"
#include "model/tie_clocks.hpp"

namespace verbund {

namespace {

void exchange_favour(World& world, Region& home, Row row, std::uint64_t id, TieHalf half) {
    const Row other = half.other();
    const Parameters& rules = world.owner_of(home, other).rules;
    const Favour& p = rules.favour;
    const auto other_id = number_of(world.id_of(other));
    Draw draw = Draw::of_pair(world.luck, Purpose::favour, id, other_id, world.now);
    if (!draw.chance(p.asked)) return;
    const double first = draw.uniform();
    const double second = draw.uniform();
    const double mine = id < other_id ? first : second;
    const double theirs = id < other_id ? second : first;
    const double first_talk = p.generosity > 0.0 ? draw.uniform() : 1.0;
    const double second_talk = p.generosity > 0.0 ? draw.uniform() : 1.0;
    const auto& traits = world.people.traits;
    const double forgiven = chance_of_forgiving(traits[row].openness, traits[other].openness, p);
    const auto last_time = [&](Act act, bool first_side) {
        if ((half.acts() & acted_before) == 0) return LastTime::none;
        const bool good = (half.acts() & act) != 0 || (first_side ? first_talk : second_talk) < forgiven;
        return good ? LastTime::gave : LastTime::refused;
    };
    Draw coins = Draw::of_pair(world.luck, Purpose::favour, id, other_id, world.now, 1);
    const double first_coin = coins.uniform();
    const double second_coin = coins.uniform();
    const auto means = [&](Row who, Act act, bool first_side) {
        return means_to_give(world.people.seen[who].giving(), last_time(act, first_side),
                             first_side ? first_coin : second_coin);
    };
    const bool i_give = favour_given(means(row, other_gave, id < other_id), mine, p);
    const bool they_give = favour_given(means(other, i_gave, other_id < id), theirs, p);

    half.acts() = static_cast<std::uint8_t>(acted_before | (i_give ? i_gave : 0) | (they_give ? other_gave : 0));
    fade(world, home, half);
    if (they_give)
        half.good() += 1.0F;
    else
        half.bad() += static_cast<float>(rules.trust.negative_weight);
    if (!they_give) heed_lost_trust(world, home, row, half);
    half.balance() += static_cast<float>(p.hours * (int(i_give) - int(they_give)));
    if (i_give) world.people.standing[row].errands += static_cast<float>(p.hours);
    ++home.tally[Flow::favours_asked];
    if (they_give) ++home.tally[Flow::favours_given];
    home.tally[Flow::favours_gain_hours] += gain_of_favour(i_give, they_give, p);
}

}  // namespace

void favours(World& world, Region& home) {
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) continue;
        const auto id = number_of(world.id_of(home, row));
        const TiesOf ties = world.ties_of(home, row);
        ties.for_each([&](TieHalf half) { fetch(&world.people.seen[half.other()]); });
        ties.for_each([&](TieHalf half) { exchange_favour(world, home, row, id, half); });
    }
}

}  // namespace verbund
