// How ties form and end: both halves, the clocks of the half that owns the tie, and the counts of both sides.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Ages at which the recorder parts ties, weeks.
inline constexpr double youth_of_tie = weeks_per_year / 2;
inline constexpr double old_age_of_tie = 2 * weeks_per_year;

// Where in the week a tie's clocks are drawn; part of the draw's address.
enum class ClockDraw : std::uint32_t { rang, formed, rules_changed, grown, trust_fell, worked };

// Adds the half of `row` (in `home`) towards `other`, unless it is there, with first goodwill by sympathy.
TieHalf form_half(World& world, Region& home, Row row, Row other, Stage stage, int since);

// Ends the tie of a half: here at once, in another region by letter.
void end_tie(World& world, Region& home, Row row, TieHalf half);

// Drops the half of `row` towards `other` when it is there: the receiving end of end_tie.
void drop_half(World& world, Region& home, Row row, Row other);

// Changes the stage of one half, with the count of partners.
void set_stage(World& world, Row row, TieHalf half, Stage stage);

// Draws the clock of an owned half's next step, unless it runs already or there is no step to take.
void try_growth(World& world, Region& home, Row row, TieHalf half, ClockDraw reason);

// Draws both clocks of an owned half anew; no effect on the half that does not own the tie.
void draw_clocks(World& world, Region& home, Row row, TieHalf half, ClockDraw reason);

// To be called when bad evidence has come to a half: the clock of the tie's end is drawn anew when trust has fallen
// below what it allows for; at the owner's, here or by letter.
void heed_lost_trust(World& world, Region& home, Row row, TieHalf half);

// A trust as clocks keep it: in 1/255, rounded down, at most ½ (forgetting leads back to ½, so it does not fall below).
std::uint8_t least_trust_of(double trust);

// The bound on the hazard of the end at a stage while the lower trust is at least so many 255ths.
double bound_at(const Region& home, Stage stage, std::uint8_t least_trust);

// Factor on the hazards of a pair; 1 when pairs do not differ.
double frailty_of(const World& world, const Region& home, Row row, Row other);

// The week after a given one in which an event of this hazard next may happen.
Week next_ring(Week after, Draw& draw, double hazard);

// Hazard a week of the tie's next step; 0 when the two do not fit or do not want partners.
double growth_hazard(const World& world, const Region& home, Row row, TieHalf half);

// Fades evidence and balance of a half to this week.
void fade(const World& world, const Region& home, TieHalf half);

// What somebody thinks of the other after a discussion.
void impress(World& world, Region& home, Row row, TieHalf half, bool good);

// Trust as of now, evidence faded but not written.
double trust_now(const World& world, const Region& home, TieHalf half);

// Hours given − received as of now.
double balance_now(const World& world, const Region& home, TieHalf half);
double intensity_now(const World& world, const Region& home, TieHalf half);

// Common ÷ all of two sets; 0 for two empty ones.
double overlap(std::uint64_t a, std::uint64_t b);

// The address of a pair's draw.
Draw pair_draw(const World& world, Purpose purpose, Row a, Row b, std::uint32_t nth = 0);

}  // namespace verbund
