// What customers see of a freelancer, kept as one weight in their choice.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Renews the weight of a freelancer by what the public sees now.
void publish_weight(World& world, const Region& home, Row row);

// The same after their rate, or how customers weigh rates, has changed.
void publish_rate(World& world, const Region& home, Row row);

// Whether a freelancer is of the share of claimers: the same person under every
// strategy.
bool is_claimer(const World& world, const Region& home, Row row);

// Whether they would say „Wir".
inline bool would_claim(const World& world, const Region& home, Row row) {
    return home.rules.bid.claimers >= 1.0 || is_claimer(world, home, row);
}

}  // namespace verbund
