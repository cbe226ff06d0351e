// What customers make of who would work on a project beside the lead of a bid.
#pragma once

#include "model/asking.hpp"
#include "model/team.hpp"

namespace verbund {

// Factor on the weight of a lead's bid by who would work on it.
double factor_of_team(const Market& market, const Posting& posting, Row lead,
                      const Team& team);

// The most that it can be, before anybody is called up: as if whoever is best known did
// all that the lead cannot do.
double greatest_factor(const Market& market, const Posting& posting, Row lead);

}  // namespace verbund
