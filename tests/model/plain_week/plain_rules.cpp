// The strategy comes into force.
#include <algorithm>

#include "plain_newcomer.hpp"
#include "plain_phases.hpp"
#include "plain_ties.hpp"

namespace verbund::plain {

// At most 64, those of the greatest pull first; of equal ones the first.
void find_neighbours(const PlainWorld& world, PlainRegion& home) {
    std::vector<std::pair<double, int>> found;
    for (const PlainRegion& other : world.regions) {
        const double east = other.x_km - home.x_km;
        const double north = other.y_km - home.y_km;
        const double pull = pull_of_region(
            other.expected, std::sqrt(east * east + north * north), home.rules.meeting);
        if (other.index != home.index && pull > 0.0)
            found.emplace_back(-pull, other.index);
    }
    std::sort(found.begin(), found.end());
    if (found.size() > 64) found.resize(64);
    home.neighbours.clear();
    home.pulls.clear();
    for (const auto& [pull, index] : found) {
        home.neighbours.push_back(index);
        home.pulls.push_back(-pull);
    }
}

namespace {

// What the clocks of ties are drawn by.
std::vector<double> clock_rules(const Partnership& p) {
    return {p.growing,
            p.overlap_needed,
            double(p.regular_after),
            double(p.agreements),
            p.end_contact,
            p.end_loose,
            p.end_regular,
            p.end_written,
            p.trust_weight,
            p.agreement_weight,
            p.overlap_weight,
            p.ledger_weight,
            p.disappointment,
            p.frailty};
}

}  // namespace

// When favours come to be asked for more or less often anywhere, none that was foreseen
// stays so.
void stop_favour_clocks(PlainWorld& world) {
    bool changes = false;
    for (const PlainRegion& home : world.regions)
        changes |= home.rules.favour.asked != home.later.favour.asked;
    if (!changes) return;
    for (PlainFreelancer& one : world.people)
        for (auto& [place, tie] : one.ties) {
            tie.weeks_to_favour = 0;
            tie.asks_next = false;
        }
}

// Where nobody has ever foreseen, everybody expects to lose what it knows of.
void begin_to_foresee(PlainWorld& world) {
    bool foresees = false;
    for (const PlainRegion& home : world.regions)
        foresees |= home.later.work.foresight > 0.0;
    if (world.has_foreseen || !foresees) return;
    world.has_foreseen = true;
    for (PlainFreelancer& one : world.people)
        one.usually_lost = lost_at_first(one, world.regions[one.region].later);
}

// When ties come to fade otherwise, they fade up to now as they did so far. Where they
// come to end, clocks allow for the trust that has been lost while they could not.
void fade_ties(PlainWorld& world) {
    for (Slot slot = 0; slot < static_cast<Slot>(world.people.size()); ++slot)
        for (auto& [place, tie] : world.people[slot].ties) {
            const PlainRegion& owner = world.home_of(std::min(slot, tie.other));
            const Parameters &before = owner.rules, &after = owner.later;
            if (before.trust.forgetting != after.trust.forgetting ||
                before.helping.ledger_forgetting != after.helping.ledger_forgetting ||
                before.intensity.growth != after.intensity.growth)
                fade(world, slot, tie);
            if (!can_end(before.partnership) && can_end(after.partnership))
                allow_for_trust(world, slot, tie);
        }
}

// A region whose rules stay is left alone. When what clocks are drawn by changes they
// are drawn anew. A reserve that was not
// learned so far begins as that of the rules.
void change_rules(PlainWorld& world, PlainRegion& home) {
    const bool stays = std::all_of(
        parameter_table().begin(), parameter_table().end(), [&](const auto& row) {
            return row.value(home.rules) == row.value(home.later);
        });
    if (stays) return;
    const bool clocks_stay =
        clock_rules(home.rules.partnership) == clock_rules(home.later.partnership);
    const int remembered =
        std::min(home.rules.demand.remembered, home.later.demand.remembered);
    const bool learned = home.rules.bid.learns_reserve > 0.0;
    home.rules = home.later;
    find_neighbours(world, home);
    for (PlainCustomer& customer : home.customers)
        std::fill(customer.begin() + remembered, customer.end(), PlainSupplier{});
    give_orders(world, home);
    if (home.rules.cooperation.association && home.association < 0)
        open_association(world, home);
    if (!home.rules.cooperation.association && home.association >= 0)
        close_association(world, home);
    for (Slot slot = home.first; slot < home.last; ++slot)
        if (!learned)
            world.people[slot].reserve = static_cast<float>(home.rules.bid.reserve);
    if (clocks_stay) return;
    for (Slot slot = home.first; slot < home.last; ++slot)
        for (auto& [place, tie] : world.people[slot].ties)
            draw_clocks(world, slot, tie, Reason::rules_changed);
}

}  // namespace verbund::plain
