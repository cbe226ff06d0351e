#include "model/tie_acts.hpp"

#include "model/exchange.hpp"
#include "model/tie_clocks.hpp"

#include <algorithm>

namespace verbund {

namespace {

void count_tie(World& world, Row row, int change) {
    std::uint16_t& ties = world.people.standing[row].ties;
    ties = static_cast<std::uint16_t>(ties + change);
}

void count_partner(World& world, Row row, int change) {
    std::uint16_t& partners = world.people.standing[row].partners;
    partners = static_cast<std::uint16_t>(partners + change);
}

double squared_distance(const Traits& a, const Traits& b) {
    const double east = double(a.sympathy[0]) - b.sympathy[0];
    const double north = double(a.sympathy[1]) - b.sympathy[1];
    return east * east + north * north;
}

void remove_half(World& world, Region& home, Row row, TieHalf half) {
    count_tie(world, row, -1);
    if (is_partner(half.stage())) count_partner(world, row, -1);
    world.ties_of(home, row).remove(half);
}

}  // namespace

TieHalf form_half(World& world, Region& home, Row row, Row other, Stage stage,
                  int since) {
    const TiesOf ties = world.ties_of(home, row);
    if (ties.find(other)) return {};
    TiesOf mine = ties;
    const TieHalf half = mine.add(other);
    half.stage() = stage;
    half.since() = static_cast<std::int16_t>(since);
    half.touched() = world.now;
    const auto& traits = world.people.traits;
    const Trust& p = world.owner_of(home, other).rules.trust;
    half.good() = static_cast<float>(
        first_goodwill(squared_distance(traits[row], traits[other]), p));
    half.least_trust() = least_trust_of(0.5);
    count_tie(world, row, +1);
    if (is_partner(stage)) count_partner(world, row, +1);
    if (half.is_owned_by(row)) {
        ++home.tally[Flow::ties_formed];
        draw_clocks(world, home, row, half, ClockDraw::formed);
    }
    return half;
}

namespace {

void count_end(Region& home, Week now, TieHalfToRead half) {
    const int age = now - half.since();
    ++home.tally[Flow::ties_ended];
    if (is_partner(half.stage())) ++home.tally[Flow::partnerships_ended];
    if (half.stage() == Stage::loose) ++home.tally[Flow::loose_ended];
    if (age < youth_of_tie) ++home.tally[Flow::young_ended];
    if (age >= old_age_of_tie) ++home.tally[Flow::old_ended];
}

}  // namespace

void end_tie(World& world, Region& home, Row row, TieHalf half) {
    const Row other = half.other();
    count_end(home, world.now, half);
    remove_half(world, home, row, half);
    if (home.holds(other))
        drop_half(world, home, other, row);
    else
        post(world, home, &Region::ended, other, TieEnded{other, row});
}

void drop_half(World& world, Region& home, Row row, Row other) {
    if (const TieHalf half = world.ties_of(home, row).find(other))
        remove_half(world, home, row, half);
}

void set_stage(World& world, Row row, TieHalf half, Stage stage) {
    if (is_partner(stage) && !is_partner(half.stage())) count_partner(world, row, +1);
    half.stage() = stage;
}

void impress(World& world, Region& home, Row row, TieHalf half, bool good) {
    fade(world, home, half);
    (good ? half.good() : half.bad()) +=
        static_cast<float>(world.owner_of(home, half.other()).rules.forum.evidence);
    if (!good) heed_lost_trust(world, home, row, half);
}

}  // namespace verbund
