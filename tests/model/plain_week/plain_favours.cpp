// The end of phase 11: the two of each tie may ask each other for a favour.
#include "core/samplers.hpp"
#include "plain_phases.hpp"
#include "plain_ties.hpp"

namespace verbund::plain {

namespace {

// In how many weeks the two ask each other is drawn, 15 at most: after 15 in which they
// do not it is drawn again.
bool ask_now(const PlainWorld& world, Slot slot, PlainTie& tie) {
    const Favour& p = world.rules_of(slot, tie.other).favour;
    if (p.asked <= 0.0 || p.asked >= 1.0) return p.asked >= 1.0;
    if (tie.weeks_to_favour == 0) {
        Draw draw = pair_draw(world, Purpose::favour, slot, tie.other, 2);
        const std::int64_t weeks = weeks_until(draw, -exact_log(1.0 - p.asked));
        tie.asks_next = 1 <= weeks && weeks <= 15;
        tie.weeks_to_favour = tie.asks_next ? static_cast<int>(weeks) : 15;
    }
    return --tie.weeks_to_favour == 0 && tie.asks_next;
}

void remember(PlainWorld& world, Slot slot, PlainTie& tie, bool gave, bool received) {
    const Parameters& rules = world.rules_of(slot, tie.other);
    const Favour& p = rules.favour;
    Tally& tally = world.home_of(slot).tally;
    tie.asked = true;
    tie.asks_next = false;
    tie.i_gave = gave;
    tie.other_gave = received;
    fade(world, slot, tie);
    (received ? tie.good : tie.bad) +=
        received ? 1.0F : static_cast<float>(rules.trust.negative_weight);
    if (!received) heed_lost_trust(world, slot, tie);
    tie.balance += static_cast<float>(p.hours * (int(gave) - int(received)));
    if (gave) world.people[slot].errands += static_cast<float>(p.hours);
    ++tally[Flow::favours_asked];
    tally[Flow::favours_given] += received;
    tally[Flow::favours_gain_hours] += gain_of_favour(gave, received, p);
}

// Of two in one region the one with the smaller slot sees to both sides; across a
// border each sees to its own.
void exchange_favour(PlainWorld& world, PlainRegion& home, Slot slot, PlainTie& tie) {
    const Favour& p = world.rules_of(slot, tie.other).favour;
    const PlainFreelancer& one = world.people[slot];
    const PlainFreelancer& other = world.people[tie.other];
    Draw draw = pair_draw(world, Purpose::favour, slot, tie.other);
    Draw tossed = pair_draw(world, Purpose::favour, slot, tie.other, 1);
    std::array<double, 2> slip, talk, coin;  // of the one with the smaller id first
    for (double& luck : slip) luck = draw.uniform();
    for (double& luck : talk) luck = draw.uniform();
    for (double& luck : coin) luck = tossed.uniform();
    const std::size_t me = world.id_of(slot) < world.id_of(tie.other) ? 0 : 1;
    const double forgiven = chance_of_forgiving(one.openness, other.openness, p);
    const auto last_time = [&](bool gave, std::size_t side) {
        if (!tie.asked) return LastTime::none;
        return gave || talk[side] < forgiven ? LastTime::gave : LastTime::refused;
    };
    const LastTime theirs = last_time(tie.other_gave, me),
                   mine = last_time(tie.i_gave, 1 - me);
    const bool gave =
        favour_given(means_to_give(one.giving, theirs, coin[me]), slip[me], p);
    const bool received =
        favour_given(means_to_give(other.giving, mine, coin[1 - me]), slip[1 - me], p);
    remember(world, slot, tie, gave, received);
    if (home.holds(tie.other))
        remember(world, tie.other, *find_tie(world, tie.other, slot), received, gave);
}

}  // namespace

void learn(PlainWorld& world, PlainRegion& home) {
    for (Slot slot = home.first; slot < home.last; ++slot)
        for (auto& [place, tie] : world.people[slot].ties)
            if ((slot < tie.other || !home.holds(tie.other)) &&
                ask_now(world, slot, tie))
                exchange_favour(world, home, slot, tie);
}

}  // namespace verbund::plain
