// Phase 2, before new contacts are sought. Two who know each other meet in a
// discussion, and each forms an impression.
#include "core/samplers.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/tie_acts.hpp"

namespace verbund {

namespace {

bool is_good(const World& world, const Region& home, Row row, Draw& draw) {
    return good_in_discussion(world.people.seen[row].is(Seen::bad), draw.uniform(),
                              home.rules.forum);
}

void take_part(World& world, Region& home, Row row, Draw& draw) {
    const TiesOf ties = world.ties_of(home, row);
    const int count = ties.count();
    world.people.standing[row].errands += static_cast<float>(home.rules.forum.hours);
    if (count == 0) return;
    const TieHalf half =
        ties.nth(static_cast<int>(below(draw, static_cast<std::uint64_t>(count))));
    const Row other = half.other();
    impress(world, home, row, half, is_good(world, home, other, draw));
    post(world, home, &Region::discussed, other,
         Discussed{other, row, is_good(world, home, row, draw)});
}

}  // namespace

void discuss(World& world, Region& home) {
    if (home.rules.forum.discussions <= 0.0) return;
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) continue;
        Draw draw(world.luck, Purpose::forum, number_of(world.id_of(home, row)),
                  world.now);
        for (int left = poisson(draw, home.rules.forum.discussions); left > 0; --left)
            take_part(world, home, row, draw);
    }
}

}  // namespace verbund
