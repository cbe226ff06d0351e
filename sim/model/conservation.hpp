#pragma once

#include "state/world.hpp"

#include <string>

namespace verbund {

// The first law of conservation that does not hold between two weeks, in words; empty
// when all hold: money in is money out, ledgers sum to zero, every tie has two living
// ends that agree, every part has its project, nobody works more than its week, counts
// of active freelancers, ties, partners and members are what they say.
std::string broken_law(const World& world);

// In checked builds: throws std::logic_error with the law that is broken. Else nothing.
void require_conserved(const World& world);

}  // namespace verbund
