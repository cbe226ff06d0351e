#include "model/foresight.hpp"

#include <algorithm>

namespace verbund {

void expect_to_lose(World& world, Row row, const Parameters& rules) {
    const double hours = rules.work.overhead + hours_of_upkeep(world, row, rules);
    world.people.taken[row] =
        static_cast<float>(share_taken(hours, world.people.own[row].hours));
}

void make_room_for_foresight(World& world, Weekly Region::*rules) {
    const bool foreseen = std::any_of(
        world.regions.begin(), world.regions.end(),
        [&](const Region& one) { return (one.*rules).work.foresight > 0.0; });
    if (!foreseen || !world.people.taken.empty()) return;
    world.people.taken.resize(world.people.seen.size());
    for (const Region& home : world.regions)
        for (Row row = home.first; row < home.last(); ++row)
            if (world.is_active(row)) expect_to_lose(world, row, home.*rules);
}

}  // namespace verbund
