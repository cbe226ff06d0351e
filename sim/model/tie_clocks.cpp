#include "model/tie_clocks.hpp"

#include "core/samplers.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/tie_now.hpp"

#include <algorithm>

namespace verbund {

Draw pair_draw(const World& world, Purpose purpose, Row a, Row b, std::uint32_t nth) {
    return Draw::of_pair(world.luck, purpose, number_of(world.id_of(a)),
                         number_of(world.id_of(b)), world.now, nth);
}

double frailty_of(const World& world, const Region& home, Row row, Row other) {
    const double variance = home.rules.partnership.frailty;
    if (variance <= 0.0) return 1.0;
    Draw draw = Draw::of_pair(world.luck, Purpose::frailty, number_of(world.id_of(row)),
                              number_of(world.id_of(other)), 0);
    return gamma(draw, 1.0, variance);
}

Week next_ring(Week after, Draw& draw, double hazard) {
    const std::int64_t waited = weeks_until(draw, hazard);
    return waited < 0 || waited > most_weeks ? never
                                             : static_cast<Week>(after + waited);
}

double growth_hazard(const World& world, const Region& home, Row row,
                     TieHalfToRead half) {
    if (home.growth_hazard <= 0.0 || half.stage() == Stage::written) return 0.0;
    if (half.stage() == Stage::loose &&
        half.joint() < home.rules.partnership.regular_after)
        return 0.0;
    if (half.stage() == Stage::regular && !home.rules.partnership.agreements)
        return 0.0;
    const auto& seen = world.people.seen;
    if (!seen[row].is(Seen::wants_partners) ||
        !seen[half.other()].is(Seen::wants_partners))
        return 0.0;
    const auto& traits = world.people.traits;
    if (overlap(traits[row].interests, traits[half.other()].interests) <
        home.rules.partnership.overlap_needed)
        return 0.0;
    return home.growth_hazard;
}

Share8 least_trust_of(double trust) {
    return Share8::rounded_down(std::min(trust, 0.5));
}

double bound_of_end(const World& world, const Region& home, Row row, TieHalfToRead half,
                    Share8 least_trust) {
    const Partnership& p = home.rules.partnership;
    const auto& standing = world.people.standing;
    const int lead_seekers =
        p.disappointment == 0.0
            ? 0
            : int(standing[row].seeks_leads) + int(standing[half.other()].seeks_leads);
    if (lead_seekers == 0 && least_trust == least_trust_of(0.5))
        return home.bound_at_half[static_cast<std::size_t>(half.stage())];
    return hazard_of_end(worst_of(half.stage(), least_trust.share(), lead_seekers), p);
}

namespace {

void allow_for(const World& world, const Region& home, Row row, TieHalf half,
               Share8 trust) {
    if (trust >= half.least_trust()) return;
    half.least_trust() = trust;
    Draw end = pair_draw(world, Purpose::tie_end, row, half.other(),
                         static_cast<std::uint32_t>(ClockDraw::trust_fell));
    const double frailty = frailty_of(world, home, row, half.other());
    half.set_ends(next_ring(home.weighed, end,
                            frailty * bound_of_end(world, home, row, half, trust)));
}

}  // namespace

void heed_lost_trust(World& world, Region& home, Row row, TieHalf half) {
    if (ties_can_end(world.owner_of(home, half.other()).rules.partnership))
        allow_for_trust(world, home, row, half);
}

void allow_for_trust(World& world, Region& home, Row row, TieHalf half) {
    const Share8 trust = least_trust_of(trust_now(world, home, half));
    const Row other = half.other();
    if (half.is_owned_by(row)) return allow_for(world, home, row, half, trust);
    if (trust >= least_trust_of(0.5)) return;
    if (!home.holds(other))
        return post(world, home, &Region::fell, other, TrustFell{other, row, trust});
    if (const TieHalf owned = world.ties_of(home, other).find(row))
        allow_for(world, home, other, owned, trust);
}

void allow_for_lost_trust(World& world, Region& home,
                          const Letters<TrustFell>& letters) {
    for (const TrustFell& letter : letters)
        if (const TieHalf half = world.ties_of(home, letter.to).find(letter.from))
            allow_for(world, home, letter.to, half, letter.trust);
}

void try_growth(World& world, Region& home, Row row, TieHalf half, ClockDraw reason) {
    if (!half.is_owned_by(row) || half.grows() != never) return;
    const double hazard = growth_hazard(world, home, row, half);
    if (hazard <= 0.0) return;
    Draw growth = pair_draw(world, Purpose::tie_growth, row, half.other(),
                            static_cast<std::uint32_t>(reason));
    half.set_grows(next_ring(world.now, growth, hazard));
}

void draw_clocks(World& world, Region& home, Row row, TieHalf half, ClockDraw reason) {
    if (!half.is_owned_by(row)) return;
    const auto nth = static_cast<std::uint32_t>(reason);
    Draw end = pair_draw(world, Purpose::tie_end, row, half.other(), nth);
    // A tie is exposed from the week after it forms; one that stands already, in this
    // week too while it has not been weighed.
    const Week formed = static_cast<Week>(std::max<int>(world.now, half.since()));
    const double bound = frailty_of(world, home, row, half.other()) *
                         bound_of_end(world, home, row, half, half.least_trust());
    half.set_ends(
        next_ring(reason == ClockDraw::formed ? formed : home.weighed, end, bound));
    half.set_grows(never);
    try_growth(world, home, row, half, reason);
}

}  // namespace verbund
