// What has flowed in one region since the start. The amounts only grow: a watcher keeps
// what it saw last and subtracts. Nothing in the model reads them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace verbund {

// Every flow by its name, once. A name ends with its unit where that is no number of
// things: _hours, _eur, _weeks.
// clang-format off
#define VERBUND_FLOWS(name) \
    name(entered) name(left) name(bankrupt) name(ties_formed) name(ties_ended) \
    name(partnerships_ended) name(loose_ended) name(young_ended) name(old_ended) \
    name(partnerships_formed) name(contacts_made) name(checks) name(checks_failed) \
    name(cooperations_founded) name(cooperations_dissolved) name(joined) \
    name(rejected) name(tied_votes) name(left_cooperation) name(posted) name(hours_asked) \
    name(bundles_posted) name(bundles_served) name(accepted) name(parts_taken) \
    name(waited_weeks) name(served) name(failed) name(late) name(stood_in) \
    name(stood_in_content) name(bought_nothing) name(refused_capacity) \
    name(refused_skills) name(nobody_asked) name(referred) name(passed_on) \
    name(passed_to_partner) name(won_passed_on) \
    name(recommended) name(won_recommended) \
    name(repeat_custom) name(team_projects) name(won_by_member) name(won_by_claimer) \
    name(capacity_hours) name(billed_hours) name(idle_hours) name(lost_hours) \
    name(upkeep_hours) name(revenue_eur) name(income_members_eur) \
    name(through_cooperation_eur) name(newcomer_member_weeks) \
    name(newcomer_member_eur) name(newcomer_other_weeks) name(newcomer_other_eur) \
    name(member_weeks) name(income_claimers_eur) name(claimer_weeks) \
    name(active_weeks) name(net_eur) name(net_members_eur) \
    name(net_newcomer_member_eur) name(net_newcomer_other_eur) \
    name(fees_eur) name(administration_eur) \
    name(reach_bought_eur) name(marketing_eur) name(pay_lost_eur) name(parts_done) \
    name(parts_good) name(help_asked) name(help_given) name(favours_asked) \
    name(favours_given) name(favours_gain_hours) name(repeat_pairs) \
    name(joint_pairs) name(first_projects) name(first_trust) name(first_good) \
    name(conflicts) name(disputes) name(consulting_weeks) name(synergy_eur) \
    name(asked_inside) name(helped_inside) name(asked_outside) name(helped_outside) \
    name(helper_backlog) name(helped_backlog) name(trades_learned) \
    name(standing_posted) name(standing_taken) name(standing_eur) name(retainers_ended) \
    name(retainer_jobs) name(accepted_hours) name(unknown_hours) \
    name(named_remembered) name(asked_written) name(helped_written) \
    name(customers_kept) name(customers_taken) name(represented_eur) \
    name(stood_in_shown) name(learning_hours) name(learned_parts) name(learned_reliability)
// clang-format on

enum class Flow : std::size_t {
#define VERBUND_FLOW(name) name,
    VERBUND_FLOWS(VERBUND_FLOW)
#undef VERBUND_FLOW
        count
};

inline constexpr std::array flow_names{
#define VERBUND_FLOW(name) std::string_view(#name),
    VERBUND_FLOWS(VERBUND_FLOW)
#undef VERBUND_FLOW
};
#undef VERBUND_FLOWS

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
