// Who is tied to whom, by the distance of their regions and by whether they are in one
// field.
#pragma once

#include "state/world.hpp"

#include <vector>

namespace verbund {

// Pairs by their regions and by whether they share a core area: how many there are, how
// many are co-workers (with a joint project behind them), and how many are partners.
struct PairCell {
    double km = 0.0;
    bool same_region = false, same_core = false;
    double pairs = 0.0, coworkers = 0.0, partners = 0.0;
};
std::vector<PairCell> pair_cells(const World& world);

}  // namespace verbund
