// What a metric is a function of: some regions of the world between two weeks, counted,
// and what has flowed there since the last recording.
#pragma once

#include "record/census.hpp"

namespace verbund {

struct View {
    const World& world;
    std::size_t first_region, last_region;  // last excluded
    Census census;
    Tally flows;

    double operator[](Flow flow) const { return flows[flow]; }
};

// Calls act(region, row) for everybody in the market of the view.
template <class Act>
void for_each_active(const View& view, Act&& act) {
    for (std::size_t r = view.first_region; r < view.last_region; ++r) {
        const Region& region = view.world.regions[r];
        for (Row row = region.first; row < region.last(); ++row)
            if (view.world.is_active(row)) act(region, row);
    }
}

}  // namespace verbund
