// Phase 4, second part. Ties grow or end as weigh_ties has decided.
#include "core/ahead.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/tie_acts.hpp"
#include "model/tie_clocks.hpp"

namespace verbund {

namespace {

void grow(World& world, Region& home, const TieDecision& decision, TieHalf half) {
    const bool new_partner = !is_partner(half.stage()) && is_partner(decision.stage);
    const float hours = decision.stage == Stage::written
                            ? static_cast<float>(home.rules.partnership.agreement_cost)
                            : 0.0F;
    if (new_partner) ++home.tally[Flow::partnerships_formed];
    world.people.standing[decision.row].errands += hours;
    fade(world, home, half);
    set_stage(world, decision.row, half, decision.stage);
    draw_clocks(world, home, decision.row, half, ClockDraw::grown);
    post(world, home, &Region::grown, decision.other,
         TieGrown{decision.other, decision.row, decision.stage, hours, 0.0F, 0.0F});
}

void carry_out(World& world, Region& home, const TieDecision& decision) {
    const TieHalf half = world.ties_of(home, decision.row).find(decision.other);
    if (!half) return;
    switch (decision.kind) {
        case TieDecision::end: end_tie(world, home, decision.row, half); break;
        case TieDecision::grow: grow(world, home, decision, half); break;
        case TieDecision::wait:
            if (half.stage() != decision.stage)
                break;  // it has just grown, and its clocks are drawn for the new stage
            if (!decision.end_clock) {
                half.set_grows(decision.next);
                break;
            }
            half.set_ends(decision.next);
            half.least_trust() = decision.least_trust;
            break;
    }
}

}  // namespace

void commit(World& world, Region& home) {
    for_each_ahead(
        home.decisions,
        [&](const TieDecision& decision) {
            fetch_ties(world.first_ties[decision.row]);
            if (decision.kind != TieDecision::wait && home.holds(decision.other))
                fetch_ties(world.first_ties[decision.other]);
        },
        [&](const TieDecision& decision) { carry_out(world, home, decision); });
}

}  // namespace verbund
