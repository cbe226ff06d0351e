// Leaving: the market, or a cooperation.
#pragma once

#include "state/notes.hpp"
#include "state/world.hpp"

namespace verbund {

// Ends everything of a freelancer who leaves the market: ties, membership, unfinished
// parts (offered to stand-ins, else lost), cash.
void depart(World& world, Region& home, Row row);

// Takes a member out of its cooperation who stays on the market; a cooperation that is
// too small dissolves and shares out its fund.
void leave_cooperation(World& world, Region& home, Row row);

void dissolve(World& world, Region& home, std::uint16_t index);

}  // namespace verbund
