// A random other freelancer, drawn from a table of a round size so that one freelancer
// more or less changes nobody else's luck: places that are empty or do not suit are
// drawn again at the next half word.
#pragma once

#include "core/weighted_choice.hpp"
#include "state/world.hpp"

namespace verbund {

inline constexpr int most_tries = 256;

// Another region, by the pull of those in reach and a uniform number; the region itself
// when there are none.
inline const Region& region_at(const World& world, const Region& home, double uniform) {
    if (home.neighbours.empty()) return home;
    const int which =
        chosen_by_cumulated(home.neighbours, uniform, &Neighbour::cumulated);
    return world.regions[home.neighbours[static_cast<std::size_t>(which)].region];
}

// The same by a draw, which is not made when there are none.
inline const Region& random_region(const World& world, const Region& home, Draw& draw) {
    return home.neighbours.empty() ? home : region_at(world, home, draw.uniform());
}

// A row of the region that suits, or nobody after most_tries.
template <class Suits>
Row random_row(const Region& region, Draw& draw, Suits&& suits,
               int tries = most_tries) {
    std::uint64_t word = 0;
    for (int tried = 0; tried < tries; ++tried) {
        word = tried % 2 == 0 ? draw() : word >> 32;
        const auto slot =
            static_cast<std::uint32_t>((word & 0xffffffff) * region.table_size >> 32);
        if (slot < region.slots && suits(region.first + slot))
            return region.first + slot;
    }
    return nobody;
}

// Somebody in the region who offers the trade and suits, or nobody after most_tries.
template <class Suits>
Row random_offering(const Region& region, std::uint8_t trade, Draw& draw, Suits&& suits,
                    int tries = most_tries) {
    const auto& places = region.offering[trade].row;
    const std::uint64_t table = rounded_up(static_cast<std::uint32_t>(places.size()));
    std::uint64_t word = 0;
    for (int tried = 0; tried < tries; ++tried) {
        word = tried % 2 == 0 ? draw() : word >> 32;
        const std::uint64_t place = (word & 0xffffffff) * table >> 32;
        if (place < places.size() && places[place] != nobody && suits(places[place]))
            return places[place];
    }
    return nobody;
}

// The first member from a place on, all around, who suits; nobody when none does.
template <class Suits>
Row first_from(const std::vector<Row>& members, std::size_t begin, Suits&& suits) {
    const auto middle = members.begin() + static_cast<std::ptrdiff_t>(begin);
    auto found = std::find_if(middle, members.end(), suits);
    if (found != members.end()) return *found;
    found = std::find_if(members.begin(), middle, suits);
    return found != middle ? *found : nobody;
}

}  // namespace verbund
