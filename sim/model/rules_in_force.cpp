#include "model/rules_in_force.hpp"

#include "core/hazard.hpp"
#include "model/experience.hpp"
#include "model/membership.hpp"
#include "model/newcomer.hpp"
#include "model/phases.hpp"
#include "model/public_face.hpp"
#include "model/standing_orders.hpp"
#include "model/tie_clocks.hpp"
#include "model/tie_now.hpp"

#include <algorithm>
#include <tuple>

namespace verbund {

namespace {

constexpr std::size_t most_neighbours = 64;

// Whether what a tie holds fades faster or slower.
bool fades_otherwise(const Parameters& a, const Parameters& b) {
    return a.trust.forgetting != b.trust.forgetting ||
           a.helping.ledger_forgetting != b.helping.ledger_forgetting ||
           a.intensity.growth != b.intensity.growth;
}

// Whether the freelancers of a region ever seek a contact, or send a project, elsewhere.
bool looks_beyond(const Parameters& rules) {
    return rules.meeting.across_regions > 0.0 || rules.referral.across_regions > 0.0;
}

// Whether ties can end from now on and could not so far.
bool ends_begin(const Region& owner) {
    return ties_can_end(owner.later.partnership) &&
           !ties_can_end(owner.rules.partnership);
}

// What the clocks of ties are drawn by.
auto rules_of_clocks(const Partnership& p) {
    return std::tuple(p.growing, p.overlap_needed, p.regular_after, p.agreements,
                      p.end_contact, p.end_loose, p.end_regular, p.end_written,
                      p.trust_weight, p.agreement_weight, p.overlap_weight,
                      p.ledger_weight, p.disappointment, p.frailty);
}

}  // namespace

bool same_rules(const Parameters& a, const Parameters& b) {
    const auto& rows = parameter_table();
    return std::all_of(rows.begin(), rows.end(), [&](const ParameterRow& row) {
        return row.value(a) == row.value(b);
    });
}

void put_in_force(Region& home, const Weekly& rules) {
    home.rules = rules;
    home.trust_fading.fade_by(rules.trust.forgetting);
    home.ledger_fading.fade_by(rules.helping.ledger_forgetting);
    home.rating_fading.fade_by(rules.reputation.forgetting);
    home.intensity_fading.fade_by(1.0 - rules.intensity.growth);
    home.growth_hazard = hazard_of(rules.partnership.growing);
    home.favour_hazard = hazard_of(rules.favour.asked);
    for (std::size_t stage = 0; stage < home.bound_at_half.size(); ++stage)
        home.bound_at_half[stage] = hazard_of_end(
            worst_of(static_cast<Stage>(stage), least_trust_of(0.5).share(), 0),
            rules.partnership);
    for (std::size_t trust = 0; trust < home.loyalty.size(); ++trust)
        home.loyalty[trust] =
            weight_of_loyalty(static_cast<double>(trust), Share8::steps, rules.choice);
}

void make_room_for_practice(World& world) {
    const bool adapted =
        std::any_of(world.regions.begin(), world.regions.end(),
                    [](const Region& one) { return is_on(one.later.practice); });
    if (!adapted || !world.people.practice.empty()) return;
    world.people.practice.resize(world.people.seen.size());
    for (Row row = 0; row < world.people.practice.size(); ++row)
        if (world.is_active(row)) take_up_practice(world, row);
}

void find_favours(World& world) {
    const auto& regions = world.regions;
    const Weekly& first = regions.front().rules;
    const bool asked =
        std::any_of(regions.begin(), regions.end(),
                    [](const Region& one) { return one.rules.favour.asked > 0.0; });
    const bool each_week =
        is_each_week_without_luck(first.favour) &&
        std::all_of(regions.begin(), regions.end(),
                    [&](const Region& one) { return same_rules(one.rules, first); });
    world.favours_asked = each_week ? FavoursAsked::everywhere_each_week
                          : asked   ? FavoursAsked::somewhere
                                    : FavoursAsked::nowhere;
}

void find_neighbours(const World& world, Region& home) {
    home.neighbours.clear();
    if (!looks_beyond(home.rules)) return;
    // A heap of those that pull most so far, the weakest of them in front.
    std::vector<std::pair<double, RegionIndex>> pulls;
    for (const Region& other : world.regions) {
        if (other.index == home.index) continue;
        const double pull =
            pull_of_region(other.expected, home.km_to(other), home.rules.meeting);
        if (!(pull > 0.0)) continue;
        const std::pair candidate{-pull, other.index};
        if (pulls.size() == most_neighbours) {
            if (pulls.front() < candidate) continue;
            std::pop_heap(pulls.begin(), pulls.end());
            pulls.pop_back();
        }
        pulls.push_back(candidate);
        std::push_heap(pulls.begin(), pulls.end());
    }
    std::sort_heap(pulls.begin(), pulls.end());
    double cumulated = 0.0;
    for (const auto& [pull, other] : pulls)
        home.neighbours.push_back({other, cumulated -= pull});
}

// Ties fade only when somebody looks at them. The weeks so far are those of the rules so
// far, and whoever owns the tie has them. Where no tie could end so far, no clock has
// allowed for lost trust.
void fade_ties(World& world, Region& home) {
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) continue;
        world.ties_of(home, row).for_each([&](TieHalf half) {
            const Region& owner = world.owner_of(home, half.other());
            if (fades_otherwise(owner.rules, owner.later)) fade(world, home, half);
            if (ends_begin(owner)) allow_for_trust(world, home, row, half);
        });
    }
}

void change_rules(World& world, Region& home) {
    if (same_rules(home.rules, home.later)) return;
    const bool clocks_stay = rules_of_clocks(home.rules.partnership) ==
                             rules_of_clocks(home.later.partnership);
    begin_to_learn_reserve(world, home);
    const bool associated = home.rules.cooperation.association;
    const std::size_t remembered = home.remembered();
    put_in_force(home, home.later);
    find_neighbours(world, home);
    for (Customer& customer : home.customers)
        customer.remember_only(std::min(remembered, home.remembered()));
    give_standing_orders(world, home);
    if (associated != home.rules.cooperation.association)
        (associated ? close_association : open_association)(world, home);
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) continue;
        publish_rate(world, home, row);
        if (clocks_stay) continue;
        world.ties_of(home, row).for_each([&](TieHalf half) {
            draw_clocks(world, home, row, half, ClockDraw::rules_changed);
        });
    }
}

}  // namespace verbund
