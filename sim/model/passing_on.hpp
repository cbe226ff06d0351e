// Requests that somebody who was asked passes on: to a fellow member of a cooperation
// that pools them, or to a partner.
#pragma once

#include "model/asking.hpp"

namespace verbund {

// Somebody else bids in the place of one who was asked; true when one does. A freelancer
// who has time passes on to fellow members only. The customer pays `most_paid` EUR.
bool pass_on(const Market& market, const Posting& posting, Bidders& bidders,
             std::size_t asked, bool has_time, double most_paid);

// The partners of whom one has passed a project on to the other hear what came of it.
void report_passing_on(const World& world, Region& home, const Project& project,
                       const PassedOn& passed_on, bool content);

}  // namespace verbund
