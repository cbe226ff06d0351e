#include "model/best_odds.hpp"

#include "model/rules_somewhere.hpp"

#include <algorithm>

namespace verbund {

void make_room_for_best_odds(World& world, Weekly Region::*rules) {
    const bool looked_at = somewhere(
        world, rules, [](const Parameters& p) { return looks_at_team(p.choice); });
    if (!looked_at || !world.best_odds.empty()) return;
    world.best_odds.resize(world.regions.size());
    for (const Region& home : world.regions) find_best_odds(world, home);
}

void find_best_odds(World& world, const Region& home) {
    double best = 1.0;
    for (Row row = home.first; row < home.last(); ++row) {
        const Standing& standing = world.people.standing[row];
        best = std::max(best, (standing.good + 1.0) / (standing.bad + 1.0));
    }
    world.best_odds[home.index] = best;
}

double best_log_odds(const World& world) {
    return exact_log(*std::max_element(world.best_odds.begin(), world.best_odds.end()));
}

}  // namespace verbund
