// The receiving end of what other regions have decided about ties.
#include "model/phases.hpp"
#include "model/tie_acts.hpp"
#include "model/tie_clocks.hpp"

namespace verbund {

void lose_ties(World& world, Region& home, const Letters<TieEnded>& letters) {
    for (const TieEnded& letter : letters)
        drop_half(world, home, letter.to, letter.from);
}

void be_impressed(World& world, Region& home, const Letters<Discussed>& letters) {
    for (const Discussed& letter : letters)
        if (const TieHalf half = world.ties_of(home, letter.to).find(letter.from))
            impress(world, home, letter.to, half, letter.good);
}

void follow_growth(World& world, Region& home, const Letters<TieGrown>& letters) {
    for (const TieGrown& letter : letters) {
        world.people.standing[letter.to].errands += letter.hours;
        const TieHalf half = world.ties_of(home, letter.to).find(letter.from);
        if (!half) continue;
        fade(world, home, half);
        half.good() += letter.good;
        half.bad() += letter.bad;
        set_stage(world, letter.to, half, letter.stage);
        if (letter.bad > 0.0F) heed_lost_trust(world, home, letter.to, half);
    }
}

}  // namespace verbund
