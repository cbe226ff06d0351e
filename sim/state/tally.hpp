// What has flowed in one region since the start. The amounts only grow: a watcher keeps
// what it saw last and subtracts. Nothing in the model reads them.
#pragma once

#include <array>
#include <cstddef>

namespace verbund {

enum class Flow : std::size_t {
    entered,
    left,
    bankrupt,
    ties_formed,
    ties_ended,
    partnerships_ended,
    loose_ended,
    young_ended,
    old_ended,
    partnerships_formed,
    contacts_made,
    checks,
    checks_failed,
    cooperations_founded,
    cooperations_dissolved,
    joined,
    rejected,
    left_cooperation,
    posted,
    hours_asked,
    bundles_posted,
    bundles_served,
    accepted,
    parts_taken,
    waited_weeks,
    served,
    failed,
    late,
    stood_in,
    stood_in_content,
    bought_nothing,
    refused_capacity,
    refused_skills,
    nobody_asked,
    referred,
    passed_on,
    repeat_custom,
    team_projects,
    won_by_member,
    won_by_claimer,
    capacity_hours,
    billed_hours,
    idle_hours,
    lost_hours,
    upkeep_hours,
    revenue_eur,
    income_members_eur,
    through_cooperation_eur,
    newcomer_member_weeks,
    newcomer_member_eur,
    newcomer_other_weeks,
    newcomer_other_eur,
    member_weeks,
    income_claimers_eur,
    claimer_weeks,
    active_weeks,
    fees_eur,
    marketing_eur,
    parts_done,
    parts_good,
    help_asked,
    help_given,
    favours_asked,
    favours_given,
    favours_gain_hours,
    repeat_pairs,
    joint_pairs,
    first_projects,
    first_trust,
    first_good,
    conflicts,
    disputes,
    consulting_weeks,
    synergy_eur,
    asked_inside,
    helped_inside,
    asked_outside,
    helped_outside,
    helper_backlog,
    helped_backlog,
    trades_learned,
    count,
};

struct Tally {
    std::array<double, static_cast<std::size_t>(Flow::count)> amount{};

    double& operator[](Flow flow) { return amount[static_cast<std::size_t>(flow)]; }
    double operator[](Flow flow) const {
        return amount[static_cast<std::size_t>(flow)];
    }

    Tally& operator+=(const Tally& other) {
        for (std::size_t i = 0; i < amount.size(); ++i) amount[i] += other.amount[i];
        return *this;
    }
    Tally& operator-=(const Tally& other) {
        for (std::size_t i = 0; i < amount.size(); ++i) amount[i] -= other.amount[i];
        return *this;
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("amount", self.amount);
    }
};

}  // namespace verbund
