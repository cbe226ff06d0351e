#include "model/public_face.hpp"

namespace verbund {

bool is_claimer(const World& world, const Region& home, Row row) {
    return Draw(world.luck, Purpose::claiming, number_of(world.id_of(home, row)), 0)
        .chance(home.rules.bid.claimers);
}

void publish_rate(World& world, const Region& home, Row row) {
    world.people.standing[row].rate_weight = static_cast<float>(
        weight_of_rate(world.people.own[row].rate, home.rules.choice));
    publish_weight(world, home, row);
}

void publish_weight(World& world, const Region& home, Row row) {
    const Standing& standing = world.people.standing[row];
    Seen& seen = world.people.seen[row];
    const double disclosed = share_disclosed(seen.is(Seen::names), home.rules.bid);
    const PublicFace face{standing.good, standing.bad,          standing.on_time,
                          standing.late, seen.is(Seen::claims), disclosed};
    seen.weight =
        static_cast<float>(standing.rate_weight * weight_of(face, home.rules.choice));
}

}  // namespace verbund
