// What a tie is worth now: evidence, balance and intensity fade by the week.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Ages at which the recorder parts ties, weeks.
inline constexpr double youth_of_tie = weeks_per_year / 2;
inline constexpr double old_age_of_tie = 2 * weeks_per_year;

// Fades evidence and balance of a half to this week.
void fade(const World& world, const Region& home, TieHalf half);

// Trust as of now, evidence faded but not written.
double trust_now(const World& world, const Region& home, TieHalfToRead half);

// Hours given − received as of now.
double balance_now(const World& world, const Region& home, TieHalfToRead half);
double intensity_now(const World& world, const Region& home, TieHalfToRead half);

// Common ÷ all of two sets; 0 for two empty ones.
double overlap(TradeSet a, TradeSet b);

}  // namespace verbund
