// Whether some region has rules of a kind.
#pragma once

#include "state/world.hpp"

#include <algorithm>

namespace verbund {

// Of the rules in force, or of those to come.
template <class Wanted>
bool somewhere(const World& world, Weekly Region::*rules, const Wanted& wanted) {
    return std::any_of(world.regions.begin(), world.regions.end(),
                       [&](const Region& one) { return wanted(one.*rules); });
}

}  // namespace verbund
