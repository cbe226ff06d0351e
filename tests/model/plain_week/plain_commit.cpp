// Phase 4. Ties whose clock rings grow or end: all decide before anybody acts. Of one
// freelancer steps are decided before ends, each by place, and then what trust's floor
// ends.
#include "core/samplers.hpp"
#include "plain_phases.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

double lower_trust(PlainWorld& world, Slot slot, const PlainTie& tie) {
    return std::min(trust_now(world, slot, tie),
                    trust_now(world, tie.other, *find_tie(world, tie.other, slot)));
}

double disappointment_of(const PlainFreelancer& one) {
    return one.seeks_leads ? std::max(0.0, -double(one.satisfaction)) : 0.0;
}

TieView view_of(PlainWorld& world, Slot slot, const PlainTie& tie) {
    const PlainFreelancer& one = world.people[slot];
    const PlainFreelancer& other = world.people[tie.other];
    return {tie.stage,
            lower_trust(world, slot, tie),
            overlap(one.trades, other.trades),
            clarity_of(tie.stage == Stage::written, world.home_of(slot).rules.trust),
            balance_now(world, slot, tie),
            tie.joint,
            disappointment_of(one) + disappointment_of(other)};
}

// Both by the rules of the region that holds the tie's clocks.
bool seeks_partners(const PlainFreelancer& one, const Parameters& rules) {
    return one.partners() < partners_sought(rules.partnership.most_partners,
                                            one.autonomy / 255.0, rules.needs);
}

bool are_rivals(const PlainWorld& world, Slot slot, Slot other,
                const Parameters& rules) {
    const PlainFreelancer& a = world.people[slot];
    const PlainFreelancer& b = world.people[other];
    const double chance =
        chance_of_rivalry(overlap(a.trades, b.trades), rules.trust.clarity,
                          double(a.openness) * b.openness, rules.partnership);
    return pair_draw(world, Purpose::rivalry, slot, other).chance(chance);
}

// What writing spares each side of a joint job: a part of what quarrels cost, and the
// days in which one who leads asks a partner it does not trust; each leads every other
// job.
double spared_hours(PlainWorld& world, Slot slot, const PlainTie& tie) {
    const Parameters& rules = world.home_of(slot).rules;
    const Partnership& p = rules.partnership;
    const PlainFreelancer& one = world.people[slot];
    const PlainFreelancer& other = world.people[tie.other];
    const double quarrels =
        chance_of_conflict(overlap(one.trades, other.trades), false, rules.trust) +
        chance_of_dispute(false, rules.trust);
    const double needed = rules.deciding.trust_needed;
    const int asking =
        int(trust_now(world, slot, tie) < needed) +
        int(trust_now(world, tie.other, *find_tie(world, tie.other, slot)) < needed);
    const double weeks = asking * rules.deciding.consulting_days / 5.0;
    return quarrels * p.conflict_loss * p.agreement_settles +
           0.5 * weeks * std::min(one.hours, other.hours);
}

bool may_grow(PlainWorld& world, Slot slot, const PlainTie& tie) {
    const Parameters& rules = world.home_of(slot).rules;
    const Partnership& p = rules.partnership;
    const PlainFreelancer& one = world.people[slot];
    const PlainFreelancer& other = world.people[tie.other];
    if (tie.stage == Stage::met)
        return seeks_partners(one, rules) && seeks_partners(other, rules) &&
               lower_trust(world, slot, tie) >= p.trust_needed &&
               !are_rivals(world, slot, tie.other, rules);
    if (tie.stage == Stage::loose) return tie.joint >= p.regular_after;
    return tie.stage == Stage::regular &&
           tie.joint >= projects_until_writing(spared_hours(world, slot, tie), p);
}

PlainDecision weigh_growth(PlainWorld& world, Slot slot, const PlainTie& tie) {
    if (may_grow(world, slot, tie))
        return {PlainDecision::grow, slot, tie.other,
                static_cast<Stage>(static_cast<int>(tie.stage) + 1)};
    PlainDecision wait{PlainDecision::wait, slot, tie.other, tie.stage};
    if (tie.stage != Stage::met)
        return wait;  // partners try again after their next joint project
    Draw draw = pair_draw(world, Purpose::tie_growth, slot, tie.other,
                          static_cast<std::uint32_t>(Reason::rang));
    wait.next = next_ring(world.now, draw, growth_hazard(world, slot, tie));
    return wait;
}

// The clock rings with chance 1 − exp(−bound) a week; accepting with this quotient
// leaves 1 − exp(−hazard).
PlainDecision weigh_end(PlainWorld& world, const PlainRegion& home, Slot slot,
                        const PlainTie& tie) {
    const TieView view = view_of(world, slot, tie);
    const double frailty = frailty_of(world, slot, tie.other);
    const double hazard = frailty * hazard_of_end(view, home.rules.partnership);
    const double bound = frailty * bound_of_end(world, slot, tie, tie.least_trust);
    Draw draw = pair_draw(world, Purpose::tie_end, slot, tie.other,
                          static_cast<std::uint32_t>(Reason::rang));
    PlainDecision decision{PlainDecision::wait, slot, tie.other, tie.stage, true};
    if (draw.uniform() * (1.0 - exact_exp(-bound)) < 1.0 - exact_exp(-hazard))
        decision.kind = PlainDecision::end;
    decision.least_trust = in_255ths(view.trust);
    decision.next =
        next_ring(world.now, draw,
                  frailty * bound_of_end(world, slot, tie, decision.least_trust));
    return decision;
}

void grow(PlainWorld& world, const PlainDecision& decision) {
    const Partnership& p = world.home_of(decision.slot).rules.partnership;
    const auto hours =
        static_cast<float>(decision.stage == Stage::written ? p.agreement_cost : 0.0);
    const Stage stage = decision.stage;
    const auto take_step = [&world, hours, stage](Slot slot, Slot other) {
        world.people[slot].errands += hours;
        PlainTie* tie = find_tie(world, slot, other);
        if (tie == nullptr) return;
        fade(world, slot, *tie);
        tie->stage = stage;
        draw_clocks(world, slot, *tie, Reason::grown);
    };
    const Slot slot = decision.slot, other = decision.other;
    take_step(slot, other);
    world.post(Box::grown, world.people[slot].region, world.people[other].region,
               [=] { take_step(other, slot); });
}

void carry_out(PlainWorld& world, const PlainDecision& decision) {
    PlainTie* tie = find_tie(world, decision.slot, decision.other);
    if (tie == nullptr) return;
    if (decision.kind == PlainDecision::end)
        return end_tie(world, decision.slot, decision.other);
    if (decision.kind == PlainDecision::grow) {
        if (decision.stage == Stage::loose)
            ++world.home_of(decision.slot).tally[Flow::partnerships_formed];
        return grow(world, decision);
    }
    if (tie->stage != decision.stage)
        return;  // it has just grown, and its clocks are set for the new stage
    (decision.end_clock ? tie->ends : tie->grows) = decision.next;
    if (decision.end_clock) tie->least_trust = decision.least_trust;
}

}  // namespace

void weigh_ties(PlainWorld& world, PlainRegion& home) {
    home.decisions.clear();
    home.weighed = world.now;
    const double floor = home.rules.partnership.trust_floor;
    const auto every_tie = [&](Slot slot, auto&& act) {
        for (const auto& [place, tie] : world.people[slot].ties)
            if (slot < tie.other) act(tie);
    };
    for (Slot slot = home.first; slot < home.last; ++slot) {
        every_tie(slot, [&](const PlainTie& tie) {
            if (tie.grows == world.now && tie.stage >= Stage::met)
                home.decisions.push_back(weigh_growth(world, slot, tie));
        });
        every_tie(slot, [&](const PlainTie& tie) {
            if (tie.ends == world.now)
                home.decisions.push_back(weigh_end(world, home, slot, tie));
        });
    }
    for (Slot slot = home.first; slot < home.last; ++slot)
        every_tie(slot, [&](const PlainTie& tie) {
            if (lower_trust(world, slot, tie) < floor)
                home.decisions.push_back(
                    {PlainDecision::end, slot, tie.other, tie.stage});
        });
}

void commit(PlainWorld& world, PlainRegion& home) {
    for (const PlainDecision& decision : home.decisions) carry_out(world, decision);
}

}  // namespace verbund::plain
