// The receiving end of what other regions have decided about ties.
#include "model/phases.hpp"
#include "model/tie_acts.hpp"
#include "model/tie_clocks.hpp"

namespace verbund {

void read_tie_mail(World& world, Region& home) {
    for (const TieEnded& letter : home.ended.in) drop_half(world, home, letter.to, letter.from);
    home.ended.in.clear();
    for (const Discussed& letter : home.discussed.in)
        if (const TieHalf half = world.ties_of(home, letter.to).find(letter.from))
            impress(world, home, letter.to, half, letter.good);
    home.discussed.in.clear();
    for (const TieGrown& letter : home.grown.in) {
        world.people.standing[letter.to].errands += letter.hours;
        const TieHalf half = world.ties_of(home, letter.to).find(letter.from);
        if (!half) continue;
        fade(world, home, half);
        half.good() += letter.good;
        half.bad() += letter.bad;
        set_stage(world, letter.to, half, letter.stage);
        if (letter.bad > 0.0F) heed_lost_trust(world, home, letter.to, half);
    }
    home.grown.in.clear();
}

}  // namespace verbund
