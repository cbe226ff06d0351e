// The end of phase 11: the two of each tie may ask each other for a favour.
#include "plain_phases.hpp"
#include "plain_ties.hpp"

namespace verbund::plain {

namespace {

// Each side works out both acts from what both know, and writes its own view.
void exchange_favour(PlainWorld& world, PlainRegion& home, Slot slot, PlainTie& tie) {
    const Parameters& rules = world.rules_of(slot, tie.other);
    const Favour& p = rules.favour;
    PlainFreelancer& one = world.people[slot];
    const PlainFreelancer& other = world.people[tie.other];
    Draw draw = pair_draw(world, Purpose::favour, slot, tie.other);
    if (!draw.chance(p.asked)) return;
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
    const LastTime theirs = last_time(tie.other_gave, me), mine = last_time(tie.i_gave, 1 - me);
    tie.asked = true;
    tie.i_gave = favour_given(means_to_give(one.giving, theirs, coin[me]), slip[me], p);
    tie.other_gave = favour_given(means_to_give(other.giving, mine, coin[1 - me]), slip[1 - me], p);
    fade(world, slot, tie);
    (tie.other_gave ? tie.good : tie.bad) += tie.other_gave ? 1.0F : static_cast<float>(rules.trust.negative_weight);
    if (!tie.other_gave) heed_lost_trust(world, slot, tie);
    tie.balance += static_cast<float>(p.hours * (int(tie.i_gave) - int(tie.other_gave)));
    if (tie.i_gave) one.errands += static_cast<float>(p.hours);
    ++home.tally[Flow::favours_asked];
    home.tally[Flow::favours_given] += tie.other_gave;
    home.tally[Flow::favours_gain_hours] += gain_of_favour(tie.i_gave, tie.other_gave, p);
}

}  // namespace

void learn(PlainWorld& world, PlainRegion& home) {
    for (Slot slot = home.first; slot < home.last; ++slot)
        for (auto& [place, tie] : world.people[slot].ties) exchange_favour(world, home, slot, tie);
}

}  // namespace verbund::plain
