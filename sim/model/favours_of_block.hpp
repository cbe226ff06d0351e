// Favours where everybody asks each week by the same rules: one pass over each block of
// ties, without a branch for each tie.
#pragma once

#include "state/world.hpp"

namespace verbund {

class FavoursOfBlock {
public:
    // For the freelancers of a region, whose rules hold on both sides of its borders
    // and know neither slips nor generosity.
    FavoursOfBlock(World& world, Region& home);

    // All favours of one block of somebody's ties, as they concern that side. Returns
    // false, and does nothing, where somebody gives by halves: that takes draws.
    bool exchange(Row row, const TiesOf& ties, TieBlock& block);

    // Tells the region's tally what has been done.
    void tell() const;

private:
    World& world_;
    Region& home_;
    bool clocks_run_;
    std::int64_t asked_ = 0, given_ = 0, received_ = 0;
};

}  // namespace verbund
