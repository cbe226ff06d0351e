// When a tie next grows or ends: the clocks of the half that owns it.
//
// The end of a tie is a Poisson process whose hazard changes from week to week. The
// clocks thin it. A clock is drawn at a bound that the hazard cannot exceed while trust
// stays above what the bound allows for. When the clock rings the tie is weighed, and
// it ends with the quotient of the true chance and that of the bound (weigh_ties). So
// no tie is looked at in weeks in which its clock is silent, and yet it ends with its
// own hazard each week. When trust falls below what the bound allows for, the clock is
// drawn anew at a higher one. The hazard of growth is constant, so that its clock needs
// no thinning. Whether the two may grow is asked when it rings.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Where in the week a tie's clocks are drawn; part of the draw's address.
enum class ClockDraw : std::uint32_t {
    rang,
    formed,
    rules_changed,
    grown,
    trust_fell,
    worked
};

// The address of a pair's draw.
Draw pair_draw(const World& world, Purpose purpose, Row a, Row b,
               std::uint32_t nth = 0);

// Draws the clock of an owned half's next step, unless it runs already or there is no
// step to take.
void try_growth(World& world, Region& home, Row row, TieHalf half, ClockDraw reason);

// Draws both clocks of an owned half anew; no effect on the half that does not own the
// tie.
void draw_clocks(World& world, Region& home, Row row, TieHalf half, ClockDraw reason);

// To be called when bad evidence has come to a half: the clock of the tie's end is
// drawn anew when trust has fallen below what it allows for; at the owner's, here or by
// letter. No effect where no tie can end.
void heed_lost_trust(World& world, Region& home, Row row, TieHalf half);

// The same where ties will be able to end, for trust lost before.
void allow_for_trust(World& world, Region& home, Row row, TieHalf half);

// A trust as clocks keep it: rounded down, at most ½ (forgetting leads back to ½, so it
// does not fall below).
Share8 least_trust_of(double trust);

// The bound on the hazard of the end of an owned half at its stage, while the lower
// trust is at least this.
double bound_of_end(const World& world, const Region& home, Row row, TieHalfToRead half,
                    Share8 least_trust);

// Factor on the hazards of a pair; 1 when pairs do not differ.
double frailty_of(const World& world, const Region& home, Row row, Row other);

// The week after a given one in which an event of this hazard next may happen.
Week next_ring(Week after, Draw& draw, double hazard);

// Hazard a week of the tie's next step; 0 when the two do not fit or do not want
// partners.
double growth_hazard(const World& world, const Region& home, Row row,
                     TieHalfToRead half);

}  // namespace verbund
