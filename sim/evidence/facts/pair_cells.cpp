#include "evidence/facts/pair_cells.hpp"

#include <algorithm>
#include <map>

namespace verbund {

namespace {

using Cores = std::map<TradeSet, double>;  // how many have this core area

Cores cores_of(const World& world, const Region& region) {
    Cores cores;
    for (Row row = region.first; row < region.last(); ++row)
        if (world.is_active(row)) ++cores[world.people.traits[row].core];
    return cores;
}

double pairs_between(const Cores& here, const Cores& there, bool same_region,
                     bool same_core) {
    double pairs = 0.0;
    for (const auto& [core, count] : here)
        for (const auto& [other, others] : there) {
            if (core.meets(other) != same_core) continue;
            if (!same_region)
                pairs += count * others;
            else
                pairs +=
                    core == other ? count * (count - 1.0) / 2.0 : count * others / 2.0;
        }
    return pairs;
}

// Cells stand in the order of the later region, the earlier one, and whether they share
// a core area.
std::size_t place_of(std::size_t a, std::size_t b, bool same_core) {
    const auto [earlier, later] = std::minmax(a, b);
    return 2 * (later * (later + 1) / 2 + earlier) + same_core;
}

}  // namespace

std::vector<PairCell> pair_cells(const World& world) {
    std::vector<Cores> cores;
    for (const Region& region : world.regions) cores.push_back(cores_of(world, region));
    std::vector<PairCell> cells;
    for (std::size_t b = 0; b < cores.size(); ++b)
        for (std::size_t a = 0; a <= b; ++a)
            for (bool same_core : {false, true})
                cells.push_back(
                    {world.regions[a].km_to(world.regions[b]), a == b, same_core,
                     pairs_between(cores[a], cores[b], a == b, same_core), 0.0, 0.0});
    const auto& traits = world.people.traits;
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row)
            world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                if (!half.is_owned_by(row)) return;
                PairCell& cell =
                    cells[place_of(region.index, world.region_of(half.other()).index,
                                   traits[row].core.meets(traits[half.other()].core))];
                cell.coworkers += half.joint() > 0;
                cell.partners += is_partner(half.stage());
            });
    return cells;
}

}  // namespace verbund
