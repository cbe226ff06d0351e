// Jobs of standing orders go to the supplier who has the order first
// (rules/retainer.hpp).
#pragma once

#include "model/market.hpp"

namespace verbund {

// Gives a job to the supplier who has its order. False when it is put out to tender: an
// ordinary project, an order that nobody has, a retainer that ends here, or a job for
// which its supplier has no time.
bool kept_by_incumbent(Market& market, const Posting& posting);

}  // namespace verbund
