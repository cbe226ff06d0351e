// A project given to the bidder whom the customer has chosen.
#pragma once

#include "model/team.hpp"

namespace verbund {

// Opens the project in the customer's region, offers each part to its worker, here or
// by letter, charges the lead the hours that a team costs it, and counts. The market
// takes note.
void award(Market& market, const Posting& posting, Row lead, const Team& team);

}  // namespace verbund
