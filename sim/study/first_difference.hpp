// Where two worlds differ that were one before.
#pragma once

#include "state/lived.hpp"

#include <optional>

namespace verbund {

// The first lived thing that differs: of a freelancer where anybody's differs (the
// smallest region and slot first, ties before the rest), else of a cooperation, else of
// a region. Values are for people.
struct Difference {
    RegionIndex region = 0;
    std::optional<FreelancerId> freelancer;
    std::string what;  // "income", "the stage of the tie to freelancer 17 of Kiel"
    std::string before, a, b;     // the value before, and in both worlds
    std::size_t freelancers = 0;  // in whose columns or ties something differs
};

// Nothing when all that is lived is the same. The worlds have the same regions and
// slots.
std::optional<Difference> first_difference(const World& before, const World& a,
                                           const World& b);

}  // namespace verbund
