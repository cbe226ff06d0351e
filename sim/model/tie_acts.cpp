#include "model/tie_acts.hpp"

#include "core/samplers.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"

#include <algorithm>
#include <bit>

namespace verbund {

namespace {

void count_tie(World& world, Row row, int change) {
    Standing& standing = world.people.standing[row];
    standing.ties = static_cast<std::uint8_t>(std::clamp(standing.ties + change, 0, 255));
}

void count_partner(World& world, Row row, int change) {
    Standing& standing = world.people.standing[row];
    standing.partners = static_cast<std::uint8_t>(std::clamp(standing.partners + change, 0, 255));
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

double overlap(std::uint64_t a, std::uint64_t b) {
    const int all = std::popcount(a | b);
    return all == 0 ? 0.0 : static_cast<double>(std::popcount(a & b)) / all;
}

Draw pair_draw(const World& world, Purpose purpose, Row a, Row b, std::uint32_t nth) {
    return Draw::of_pair(world.luck, purpose, number_of(world.id_of(a)), number_of(world.id_of(b)), world.now, nth);
}

double frailty_of(const World& world, const Region& home, Row row, Row other) {
    const double variance = home.rules.partnership.frailty;
    if (variance <= 0.0) return 1.0;
    Draw draw =
        Draw::of_pair(world.luck, Purpose::frailty, number_of(world.id_of(row)), number_of(world.id_of(other)), 0);
    return gamma(draw, 1.0, variance);
}

Week next_ring(Week after, Draw& draw, double hazard) {
    const std::int64_t waited = weeks_until(draw, hazard);
    return waited < 0 || waited > most_weeks ? never : static_cast<Week>(after + waited);
}

double growth_hazard(const World& world, const Region& home, Row row, TieHalf half) {
    if (home.growth_hazard <= 0.0 || half.stage() == Stage::written) return 0.0;
    if (half.stage() == Stage::loose && half.joint() < home.rules.partnership.regular_after) return 0.0;
    if (half.stage() == Stage::regular && !home.rules.partnership.agreements) return 0.0;
    const auto& seen = world.people.seen;
    if (!seen[row].is(Seen::wants_partners) || !seen[half.other()].is(Seen::wants_partners)) return 0.0;
    const auto& traits = world.people.traits;
    if (overlap(traits[row].interests, traits[half.other()].interests) < home.rules.partnership.overlap_needed)
        return 0.0;
    return home.growth_hazard;
}

std::uint8_t least_trust_of(double trust) { return static_cast<std::uint8_t>(255.0 * std::min(trust, 0.5)); }

double bound_at(const Region& home, Stage stage, std::uint8_t least_trust) {
    if (least_trust == least_trust_of(0.5)) return home.bound_at_half[static_cast<std::size_t>(stage)];
    return bound_of_end(stage, least_trust / 255.0, home.rules.partnership);
}

namespace {

void allow_for(World& world, Region& home, Row row, TieHalf half, std::uint8_t trust) {
    if (trust >= half.least_trust()) return;
    half.least_trust() = trust;
    Draw end = pair_draw(world, Purpose::tie_end, row, half.other(), static_cast<std::uint32_t>(ClockDraw::trust_fell));
    const double frailty = frailty_of(world, home, row, half.other());
    half.set_ends(next_ring(home.weighed, end, frailty * bound_at(home, half.stage(), half.least_trust())));
}

}  // namespace

void heed_lost_trust(World& world, Region& home, Row row, TieHalf half) {
    const std::uint8_t trust = least_trust_of(trust_now(world, home, half));
    const Row other = half.other();
    if (row < other) return allow_for(world, home, row, half, trust);
    if (trust >= least_trust_of(0.5)) return;
    if (!home.holds(other)) return post(world, home, &Region::fell, other, TrustFell{other, row, trust});
    if (const TieHalf owned = world.ties_of(home, other).find(row)) allow_for(world, home, other, owned, trust);
}

void read_lost_trust(World& world, Region& home) {
    for (const TrustFell& letter : home.fell.in)
        if (const TieHalf half = world.ties_of(home, letter.to).find(letter.from))
            allow_for(world, home, letter.to, half, letter.trust);
    home.fell.in.clear();
}

void try_growth(World& world, Region& home, Row row, TieHalf half, ClockDraw reason) {
    if (row > half.other() || half.grows() != never) return;
    const double hazard = growth_hazard(world, home, row, half);
    if (hazard <= 0.0) return;
    Draw growth = pair_draw(world, Purpose::tie_growth, row, half.other(), static_cast<std::uint32_t>(reason));
    half.set_grows(next_ring(world.now, growth, hazard));
}

void draw_clocks(World& world, Region& home, Row row, TieHalf half, ClockDraw reason) {
    if (row > half.other()) return;
    const auto nth = static_cast<std::uint32_t>(reason);
    Draw end = pair_draw(world, Purpose::tie_end, row, half.other(), nth);
    // A tie is exposed from the week after it forms; one that stands already, in this week too while it has not been
    // weighed.
    const Week formed = static_cast<Week>(std::max<int>(world.now, half.since()));
    const double bound = frailty_of(world, home, row, half.other()) * bound_at(home, half.stage(), half.least_trust());
    half.set_ends(next_ring(reason == ClockDraw::formed ? formed : home.weighed, end, bound));
    half.set_grows(never);
    try_growth(world, home, row, half, reason);
}

TieHalf form_half(World& world, Region& home, Row row, Row other, Stage stage, int since) {
    const TiesOf ties = world.ties_of(home, row);
    if (ties.find(other)) return {};
    TiesOf mine = ties;
    const TieHalf half = mine.add(other);
    half.stage() = stage;
    half.since() = static_cast<std::int16_t>(since);
    half.touched() = world.now;
    const auto& traits = world.people.traits;
    half.good() = static_cast<float>(first_goodwill(squared_distance(traits[row], traits[other]), home.rules.trust));
    half.least_trust() = least_trust_of(0.5);
    count_tie(world, row, +1);
    if (is_partner(stage)) count_partner(world, row, +1);
    if (row < other) {
        ++home.tally[Flow::ties_formed];
        draw_clocks(world, home, row, half, ClockDraw::formed);
    }
    return half;
}

namespace {

void count_end(Region& home, Week now, TieHalf half) {
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
    if (const TieHalf half = world.ties_of(home, row).find(other)) remove_half(world, home, row, half);
}

void set_stage(World& world, Row row, TieHalf half, Stage stage) {
    if (is_partner(stage) && !is_partner(half.stage())) count_partner(world, row, +1);
    half.stage() = stage;
}

void fade(const World& world, const Region& home, TieHalf half) {
    const int weeks = world.now - half.touched();
    if (weeks == 0) return;
    const double kept = home.trust_fading.after(weeks);
    half.good() = static_cast<float>(half.good() * kept);
    half.bad() = static_cast<float>(half.bad() * kept);
    half.balance() = static_cast<float>(half.balance() * home.ledger_fading.after(weeks));
    half.set_intensity(half.intensity() * home.intensity_fading.after(weeks));
    half.touched() = world.now;
}

void impress(World& world, Region& home, Row row, TieHalf half, bool good) {
    fade(world, home, half);
    (good ? half.good() : half.bad()) += static_cast<float>(home.rules.forum.evidence);
    if (!good) heed_lost_trust(world, home, row, half);
}

double trust_now(const World& world, const Region& home, TieHalf half) {
    const double kept = home.trust_fading.after(world.now - half.touched());
    return trust_from(half.good() * kept, half.bad() * kept);
}

double balance_now(const World& world, const Region& home, TieHalf half) {
    return half.balance() * home.ledger_fading.after(world.now - half.touched());
}

double intensity_now(const World& world, const Region& home, TieHalf half) {
    return half.intensity() * home.intensity_fading.after(world.now - half.touched());
}

}  // namespace verbund
