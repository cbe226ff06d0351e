// How ties form and end, and what acts leave behind: both halves and the counts of both
// sides.
#pragma once

#include "model/tie_now.hpp"

namespace verbund {

// Adds the half of `row` (in `home`) towards `other`, unless it is there, with first
// goodwill by sympathy.
TieHalf form_half(World& world, Region& home, Row row, Row other, Stage stage,
                  int since);

// Ends the tie of a half: here at once, in another region by letter.
void end_tie(World& world, Region& home, Row row, TieHalf half);

// Drops the half of `row` towards `other` when it is there: the receiving end of
// end_tie.
void drop_half(World& world, Region& home, Row row, Row other);

// Changes the stage of one half, with the count of partners.
void set_stage(World& world, Row row, TieHalf half, Stage stage);

// What somebody thinks of the other after a discussion.
void impress(World& world, Region& home, Row row, TieHalf half, bool good);

}  // namespace verbund
