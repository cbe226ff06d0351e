// How ties form, fade and end: both halves and the counts of both sides.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Ages at which the recorder parts ties, weeks.
inline constexpr double youth_of_tie = weeks_per_year / 2;
inline constexpr double old_age_of_tie = 2 * weeks_per_year;

// Adds the half of `row` (in `home`) towards `other`, unless it is there, with first goodwill
// by sympathy.
TieHalf form_half(World& world, Region& home, Row row, Row other, Stage stage, int since);

// Ends the tie of a half: here at once, in another region by letter.
void end_tie(World& world, Region& home, Row row, TieHalf half);

// Drops the half of `row` towards `other` when it is there: the receiving end of end_tie.
void drop_half(World& world, Region& home, Row row, Row other);

// Changes the stage of one half, with the count of partners.
void set_stage(World& world, Row row, TieHalf half, Stage stage);

// Fades evidence and balance of a half to this week.
void fade(const World& world, const Region& home, TieHalf half);

// What somebody thinks of the other after a discussion.
void impress(World& world, Region& home, Row row, TieHalf half, bool good);

// Trust as of now, evidence faded but not written.
double trust_now(const World& world, const Region& home, TieHalfToRead half);

// Hours given − received as of now.
double balance_now(const World& world, const Region& home, TieHalfToRead half);
double intensity_now(const World& world, const Region& home, TieHalfToRead half);

// Common ÷ all of two sets; 0 for two empty ones.
double overlap(TradeSet a, TradeSet b);

}  // namespace verbund
