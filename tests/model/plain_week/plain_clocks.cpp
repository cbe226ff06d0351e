// The clocks of ties: the week in which the end of a tie is next thought over, and the
// week of its next step.
#include "core/samplers.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

bool can_end(const Partnership& p) {
    const double hazards = p.end_contact + p.end_loose + p.end_regular + p.end_written;
    return hazards > 0.0 || p.trust_floor > 0.0;
}

int in_255ths(double trust) { return static_cast<int>(255.0 * std::min(trust, 0.5)); }

// The hazard at its worst: all trades in common, nothing spelled out, 40 hours owed,
// lead-seekers wholly dissatisfied.
double bound_of_end(const PlainWorld& world, Slot slot, const PlainTie& tie,
                    int least_trust) {
    const int lead_seekers =
        int(world.people[slot].seeks_leads) + int(world.people[tie.other].seeks_leads);
    const TieView worst{tie.stage, least_trust / 255.0, 1.0, 0.0, 40.0,
                        0,         double(lead_seekers)};
    return hazard_of_end(worst, world.home_of(slot).rules.partnership);
}

double frailty_of(const PlainWorld& world, Slot slot, Slot other) {
    const double variance = world.home_of(slot).rules.partnership.frailty;
    if (variance <= 0.0) return 1.0;
    Draw draw = Draw::of_pair(world.luck, Purpose::frailty, world.id_of(slot),
                              world.id_of(other), 0);
    return gamma(draw, 1.0, variance);
}

int next_ring(int after, Draw& draw, double hazard) {
    const std::int64_t waited = weeks_until(draw, hazard);
    return waited < 0 || waited > most_weeks ? int{never}
                                             : after + static_cast<int>(waited);
}

double growth_hazard(const PlainWorld& world, Slot slot, const PlainTie& tie) {
    const Partnership& p = world.home_of(slot).rules.partnership;
    const PlainFreelancer& one = world.people[slot];
    const PlainFreelancer& other = world.people[tie.other];
    const bool has_step = tie.stage < Stage::loose ||
                          (tie.stage == Stage::loose && tie.joint >= p.regular_after) ||
                          (tie.stage == Stage::regular && p.agreements);
    const bool both_want = one.wants_partners && other.wants_partners;
    const bool fit = overlap(one.interests, other.interests) >= p.overlap_needed;
    if (p.growing <= 0.0 || !has_step || !both_want || !fit) return 0.0;
    return p.growing >= 1.0 ? 1e3 : -exact_log(1.0 - p.growing);
}

void try_growth(PlainWorld& world, Slot slot, PlainTie& tie, Reason reason) {
    if (slot > tie.other || tie.grows != never) return;
    Draw draw = pair_draw(world, Purpose::tie_growth, slot, tie.other,
                          static_cast<std::uint32_t>(reason));
    tie.grows = next_ring(world.now, draw, growth_hazard(world, slot, tie));
}

// A tie is exposed to its end from the week after it forms; one that stands already is
// exposed this week too, as long as ties have not been weighed.
void draw_clocks(PlainWorld& world, Slot slot, PlainTie& tie, Reason reason) {
    if (slot > tie.other) return;
    const PlainRegion& home = world.home_of(slot);
    Draw draw = pair_draw(world, Purpose::tie_end, slot, tie.other,
                          static_cast<std::uint32_t>(reason));
    const int after =
        reason == Reason::formed ? std::max(world.now, tie.since) : home.weighed;
    tie.ends = next_ring(after, draw,
                         frailty_of(world, slot, tie.other) *
                             bound_of_end(world, slot, tie, tie.least_trust));
    tie.grows = never;
    try_growth(world, slot, tie, reason);
}

namespace {

void allow_for(PlainWorld& world, Slot slot, PlainTie& tie, int trust) {
    if (trust >= tie.least_trust) return;
    tie.least_trust = trust;
    const PlainRegion& home = world.home_of(slot);
    Draw draw = pair_draw(world, Purpose::tie_end, slot, tie.other,
                          static_cast<std::uint32_t>(Reason::trust_fell));
    tie.ends = next_ring(
        home.weighed, draw,
        frailty_of(world, slot, tie.other) * bound_of_end(world, slot, tie, trust));
}

}  // namespace

void heed_lost_trust(PlainWorld& world, Slot slot, PlainTie& tie) {
    if (can_end(world.rules_of(slot, tie.other).partnership))
        allow_for_trust(world, slot, tie);
}

void allow_for_trust(PlainWorld& world, Slot slot, PlainTie& tie) {
    const int trust = in_255ths(trust_now(world, slot, tie));
    const Slot other = tie.other;
    if (slot < other) return allow_for(world, slot, tie, trust);
    const auto tell = [&world, slot, other, trust] {
        if (PlainTie* held = find_tie(world, other, slot))
            allow_for(world, other, *held, trust);
    };
    if (world.home_of(slot).holds(other)) return tell();
    world.post(Box::fell, world.people[slot].region, world.people[other].region, tell);
}

}  // namespace verbund::plain
