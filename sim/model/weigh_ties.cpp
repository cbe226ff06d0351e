// Phase 4, first part. Ties whose clock rings are weighed: all regions look at both
// halves and decide, so that nobody reads a half that is being written; commit then
// does what has been decided.
#include "core/ahead.hpp"
#include "core/hazard.hpp"
#include "model/phases.hpp"
#include "model/tie_clocks.hpp"
#include "model/tie_now.hpp"

#include <algorithm>

namespace verbund {

namespace {

double lower_trust(const World& world, const Region& home, Row row,
                   TieHalfToRead half) {
    const Region& there =
        home.holds(half.other()) ? home : world.region_of(half.other());
    const TieHalfToRead twin = world.ties_to_read(there, half.other()).find(row);
    const double mine = trust_now(world, home, half);
    return twin ? std::min(mine, trust_now(world, there, twin)) : mine;
}

double disappointment_of(const World& world, Row row) {
    return dissatisfaction_of(world.people.standing[row].seeks_leads,
                              world.people.own[row].satisfaction);
}

TieView view_of(const World& world, const Region& home, Row row, TieHalfToRead half) {
    const auto& seen = world.people.seen;
    const Trust& p = home.rules.trust;
    return {half.stage(),
            lower_trust(world, home, row, half),
            overlap(seen[row].trades, seen[half.other()].trades),
            clarity_of(half.stage() == Stage::written, p),
            balance_now(world, home, half),
            half.joint(),
            disappointment_of(world, row) + disappointment_of(world, half.other())};
}

bool seeks_partners(const World& world, const Region& home, Row row) {
    const double autonomy = world.people.traits[row].autonomy.share();
    return world.people.standing[row].partners <
           partners_sought(home.rules.partnership.most_partners, autonomy,
                           home.rules.needs);
}

bool are_rivals(const World& world, const Region& home, Row row, Row other) {
    if (home.rules.partnership.rivalry <= 0.0) return false;
    const auto& traits = world.people.traits;
    const double similarity =
        overlap(world.people.seen[row].trades, world.people.seen[other].trades);
    const double openness = double(traits[row].openness) * traits[other].openness;
    const double chance = chance_of_rivalry(similarity, home.rules.trust.clarity,
                                            openness, home.rules.partnership);
    return pair_draw(world, Purpose::rivalry, row, other).chance(chance);
}

// Hours that two partners lose to consulting each other in a joint job.
double consulting_between(const World& world, const Region& home, Row row,
                          TieHalfToRead half) {
    const Deciding& p = home.rules.deciding;
    if (p.consulting_days <= 0.0) return 0.0;
    const Row other = half.other();
    const Region& there = home.holds(other) ? home : world.region_of(other);
    const TieHalfToRead twin = world.ties_to_read(there, other).find(row);
    const bool mine = is_consulted(trust_now(world, home, half), false, p);
    const bool theirs = twin && is_consulted(trust_now(world, there, twin), false, p);
    const float hours =
        std::min(world.people.own[row].hours, world.people.own[other].hours);
    return hours_of_consulting(int(mine) + int(theirs), hours, p);
}

// Hours that writing spares each of two partners in a joint job.
double spared_between(const World& world, const Region& home, Row row,
                      TieHalfToRead half) {
    const Trust& p = home.rules.trust;
    const auto& seen = world.people.seen;
    const double similarity = overlap(seen[row].trades, seen[half.other()].trades);
    const double quarrels =
        chance_of_conflict(similarity, false, p) + chance_of_dispute(false, p);
    return spared_by_writing(quarrels, consulting_between(world, home, row, half),
                             home.rules.partnership);
}

bool may_grow(const World& world, const Region& home, Row row, TieHalfToRead half) {
    const Partnership& p = home.rules.partnership;
    const Row other = half.other();
    switch (half.stage()) {
        case Stage::met:
            return seeks_partners(world, home, row) &&
                   seeks_partners(world, home, other) &&
                   lower_trust(world, home, row, half) >= p.trust_needed &&
                   !are_rivals(world, home, row, other);
        case Stage::loose: return half.joint() >= p.regular_after;
        case Stage::regular:
            return half.joint() >=
                   projects_until_writing(spared_between(world, home, row, half), p);
        default: return false;
    }
}

void weigh_growth(const World& world, Region& home, Row row, TieHalfToRead half) {
    if (half.stage() < Stage::met) return;
    const Row other = half.other();
    if (may_grow(world, home, row, half)) {
        const auto next = static_cast<Stage>(static_cast<int>(half.stage()) + 1);
        home.decisions.push_back(
            {row, other, TieDecision::grow, next, never, false, {}});
        return;
    }
    // Partners try again after their next joint project, others when the clock rings
    // again.
    Week next = never;
    if (half.stage() == Stage::met) {
        Draw draw = pair_draw(world, Purpose::tie_growth, row, other,
                              static_cast<std::uint32_t>(ClockDraw::rang));
        next = next_ring(world.now, draw, growth_hazard(world, home, row, half));
    }
    home.decisions.push_back(
        {row, other, TieDecision::wait, half.stage(), next, false, {}});
}

void weigh_end(const World& world, Region& home, Row row, TieHalfToRead half) {
    const Partnership& p = home.rules.partnership;
    const TieView tie = view_of(world, home, row, half);
    const double frailty = frailty_of(world, home, row, half.other());
    const double hazard = frailty * hazard_of_end(tie, p);
    const double bound =
        frailty * bound_of_end(world, home, row, half, half.least_trust());
    Draw draw = pair_draw(world, Purpose::tie_end, row, half.other(),
                          static_cast<std::uint32_t>(ClockDraw::rang));
    const bool ends = stands_thinned(draw.uniform(), bound, hazard);
    const Share8 least_trust = least_trust_of(tie.trust);
    const Week next = next_ring(
        world.now, draw, frailty * bound_of_end(world, home, row, half, least_trust));
    home.decisions.push_back({row, half.other(),
                              ends ? TieDecision::end : TieDecision::wait, half.stage(),
                              next, true, least_trust});
}

struct Ringing {
    Row row;
    TieHalfToRead half;
    bool ends;
};

std::vector<Ringing> find_ringing(World& world, Region& home) {
    std::vector<Ringing> ringing;
    const bool grows = home.rules.partnership.growing > 0.0;
    const auto touch = [&](Row row) { fetch_ties(world.first_ties[row]); };
    for_each_ahead(home.first, home.last(), touch, [&](Row row) {
        const TiesOf ties = world.ties_of(home, row);
        const auto note = [&](bool ends) {
            return [&ringing, row, ends](TieHalfToRead half) {
                ringing.push_back({row, half, ends});
            };
        };
        if (grows) ties.for_each_ringing(&TieBlock::grows, world.now, note(false));
        ties.for_each_ringing(&TieBlock::ends, world.now, note(true));
        ties.wind(world.now);
    });
    return ringing;
}

// Only ties whose clock allows for so little trust are looked at on both sides.
void weigh_floor(const World& world, Region& home, Row row) {
    const double floor = home.rules.partnership.trust_floor;
    world.ties_to_read(home, row).for_each_allowing_below(floor, [&](TieHalfToRead
                                                                         half) {
        if (half.is_owned_by(row) && lower_trust(world, home, row, half) < floor)
            home.decisions.push_back(
                {row, half.other(), TieDecision::end, half.stage(), never, true, {}});
    });
}

}  // namespace

void weigh_ties(World& world, Region& home) {
    home.decisions.clear();
    home.weighed = world.now;
    const Partnership& p = home.rules.partnership;
    if (p.growing <= 0.0 && !ties_can_end(p)) return;
    const std::vector<Ringing> ringing = find_ringing(world, home);
    for_each_ahead(
        ringing,
        [&](const Ringing& one) {
            const TieBlock& twin = world.first_ties[one.half.other()];
            fetch_ties(twin);
            fetch_trust(twin);
            fetch_trust(*one.half.block);
        },
        [&](const Ringing& one) {
            (one.ends ? weigh_end : weigh_growth)(world, home, one.row, one.half);
        });
    if (p.trust_floor > 0.0)
        for (Row row = home.first; row < home.last(); ++row)
            weigh_floor(world, home, row);
}

}  // namespace verbund
