// What a metric is a function of: some regions of the world between two weeks, counted, and what has flowed there since
// the last recording.
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

}  // namespace verbund
