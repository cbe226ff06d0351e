// A random other freelancer, drawn from a table of a round size so that one freelancer
// more or less changes nobody else's luck: places that are empty or do not suit are
// drawn again at the next half word.
#pragma once

#include "core/weighted_choice.hpp"
#include "state/world.hpp"

#include <span>
#include <vector>

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

// Places of a round number of which a random one is drawn; nobody is at some.
struct Table {
    explicit Table(const std::vector<Row>& places)
        : row(places), size(rounded_up(static_cast<std::uint32_t>(places.size()))) {}

    std::span<const Row> row;
    std::uint64_t size;
};

// Somebody at a random place of a table who suits, or nobody after some tries.
template <class Suits>
Row random_place(const Table& table, Draw& draw, Suits&& suits, int tries) {
    std::uint64_t word = 0;
    for (int tried = 0; tried < tries; ++tried) {
        word = tried % 2 == 0 ? draw() : word >> 32;
        const std::uint64_t place = (word & 0xffffffff) * table.size >> 32;
        if (place >= table.row.size()) continue;
        const Row row = table.row[place];
        if (row != nobody && suits(row)) return row;
    }
    return nobody;
}

}  // namespace verbund
