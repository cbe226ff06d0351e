#include "record/metric.hpp"

#include "record/network.hpp"
#include "record/pairs.hpp"
#include "record/view.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace verbund {

namespace {

double ratio(double part, double whole) {
    return whole == 0.0 ? std::numeric_limits<double>::quiet_NaN() : part / whole;
}

// Projects that have come to an end of any kind since the last recording.
double outcomes(const View& view) {
    return view[Flow::served] + view[Flow::failed] + view[Flow::bought_nothing] + view[Flow::refused_capacity] +
           view[Flow::refused_skills] + view[Flow::nobody_asked];
}

double gini(const View& view) {
    double weighted = 0.0;
    double total = 0.0;
    const auto& incomes = view.census.incomes;
    for (std::size_t i = 0; i < incomes.size(); ++i) {
        weighted += (2.0 * static_cast<double>(i + 1) - static_cast<double>(incomes.size()) - 1.0) * incomes[i];
        total += incomes[i];
    }
    return ratio(weighted, total * static_cast<double>(incomes.size()));
}

double at_share(const View& view, double share) {
    const auto& incomes = view.census.incomes;
    if (incomes.empty()) return std::numeric_limits<double>::quiet_NaN();
    return incomes[static_cast<std::size_t>(share * static_cast<double>(incomes.size() - 1))];
}

using V = const View&;

const std::vector<Metric> table{
    // The market's people
    {"freelancers", "1", "freelancers on the market", true, [](V v) { return v.census.active; }},
    {"entered", "1", "freelancers who entered since the last recording", true, [](V v) { return v[Flow::entered]; }},
    {"left", "1", "freelancers who left for other reasons than money since the last recording", true,
     [](V v) { return v[Flow::left]; }},
    {"bankrupt", "1", "freelancers who gave up bankrupt since the last recording", true,
     [](V v) { return v[Flow::bankrupt]; }},
    {"tenure_mean", "weeks", "mean time on the market; NaN without freelancers", true,
     [](V v) { return ratio(v.census.tenure_weeks, v.census.active); }},
    {"trades_mean", "1", "mean number of trades a freelancer offers; NaN without freelancers", true,
     [](V v) { return ratio(v.census.trades, v.census.active); }},
    {"trades_learned", "1", "trades learned from partners since the last recording", true,
     [](V v) { return v[Flow::trades_learned]; }},
    {"reputation_mean", "share", "mean public reputation; NaN without freelancers", true,
     [](V v) { return ratio(v.census.reputation, v.census.active); }},

    {"rating_variance", "1", "mean variance of the Beta law that public ratings leave; NaN without freelancers", false,
     rating_variance},

    // Ties
    {"contacts", "1", "ties that are not partnerships", true, [](V v) { return v.census.contacts; }},
    {"partners_loose", "1", "loose partnerships", true, [](V v) { return v.census.loose; }},
    {"partners_regular", "1", "regular partnerships without a written agreement", true,
     [](V v) { return v.census.regular; }},
    {"partners_written", "1", "partnerships under a written agreement", true, [](V v) { return v.census.written; }},
    {"partners_mean", "1", "mean number of partners; NaN without freelancers", true,
     [](V v) { return ratio(v.census.partners, v.census.active); }},
    {"contacts_made", "1", "contacts that freelancers started since the last recording", true,
     [](V v) { return v[Flow::contacts_made]; }},
    {"ties_formed", "1", "ties formed since the last recording", true, [](V v) { return v[Flow::ties_formed]; }},
    {"ties_ended", "1", "ties ended since the last recording", true, [](V v) { return v[Flow::ties_ended]; }},
    {"partnerships_ended_share", "1",
     "partnerships ended since the last recording for each that stands; NaN without partners", true,
     [](V v) { return ratio(v[Flow::partnerships_ended], v.census.partner_halves / 2.0); }},
    {"loose_ended_excess", "1",
     "loose partnerships ended since the last recording for each that stands, less the same of regular and written "
     "ones; NaN without both kinds",
     true,
     [](V v) {
         return ratio(v[Flow::loose_ended], v.census.loose) -
                ratio(v[Flow::partnerships_ended] - v[Flow::loose_ended], v.census.regular + v.census.written);
     }},
    {"young_ended_excess", "1",
     "ties younger than half a year ended since the last recording for each that stands, less the same of those of two "
     "years and more; NaN without both kinds",
     true,
     [](V v) {
         return ratio(v[Flow::young_ended], v.census.young / 2.0) - ratio(v[Flow::old_ended], v.census.old / 2.0);
     }},
    {"partnerships_formed", "1", "partnerships formed since the last recording", true,
     [](V v) { return v[Flow::partnerships_formed]; }},
    {"checks_failed_share", "share", "checked contacts that failed a check; NaN without checks", true,
     [](V v) { return ratio(v[Flow::checks_failed], v[Flow::checks]); }},
    {"trust_mean", "share", "mean trust over both sides of all ties; NaN without ties", true,
     [](V v) { return ratio(v.census.trust, v.census.halves); }},
    {"trust_partners", "share", "mean trust between partners; NaN without partners", true,
     [](V v) { return ratio(v.census.partner_trust, v.census.partner_halves); }},
    {"trust_young", "share", "mean trust in ties younger than half a year; NaN without any", true,
     [](V v) { return ratio(v.census.young_trust, v.census.young); }},
    {"trust_by_age", "1", "correlation of trust with the age of a tie; NaN when one does not vary", false, trust_by_age},
    {"intensity_by_trust", "1", "correlation of intensity with trust between partners; NaN when one does not vary",
     false, intensity_by_trust},
    {"interest_gap", "share",
     "mean overlap of business interests of partners less that of all ties; NaN without partners", false, interest_gap},
    {"trade_gap", "share", "mean overlap of trades of partners less that of all ties; NaN without partners", false,
     trade_gap},
    {"goal_alignment", "1",
     "mean alignment of the goals of partners, −1 … 1, whatever is in writing; NaN without partners", false,
     goal_alignment},
    {"bad_partners_share", "share", "unreliable freelancers among partners; NaN without partners", false,
     bad_among_partners},
    {"sympathy_distance", "1", "mean squared distance in sympathy over all ties; NaN without ties", false,
     sympathy_distance},
    {"tie_length", "km", "mean distance between the regions of both sides of a tie; NaN without ties", false,
     tie_length},
    {"ties_across_share", "share", "ties across the borders of regions; NaN without ties", false, across_regions},
    {"trust_old", "share", "mean trust in ties of two years and more; NaN without any", true,
     [](V v) { return ratio(v.census.old_trust, v.census.old); }},
    {"intensity_mean", "share", "mean share of the week that partners work together; NaN without partners", true,
     [](V v) { return ratio(v.census.intensity, v.census.partner_halves); }},
    {"owed_mean", "h", "mean hours that one side of a tie owes the other; NaN without ties", true,
     [](V v) { return ratio(v.census.owed_hours, v.census.halves / 2.0); }},
    {"help_share", "share", "stand-ins found of those sought since the last recording; NaN when none was", true,
     [](V v) { return ratio(v[Flow::help_given], v[Flow::help_asked]); }},
    {"help_share_inside", "share", "fellow members who stood in of those asked; NaN when none was", true,
     [](V v) { return ratio(v[Flow::helped_inside], v[Flow::asked_inside]); }},
    {"help_share_outside", "share", "other partners who stood in of those asked; NaN when none was", true,
     [](V v) { return ratio(v[Flow::helped_outside], v[Flow::asked_outside]); }},
    {"backlog_helpers", "weeks", "mean accepted work of those who stood in; NaN when nobody did", true,
     [](V v) { return ratio(v[Flow::helper_backlog], v[Flow::help_given]); }},
    {"backlog_helped", "weeks", "mean accepted work of those who were stood in for; NaN when nobody was", true,
     [](V v) { return ratio(v[Flow::helped_backlog], v[Flow::help_given]); }},
    {"first_trust", "share", "mean trust of partners in each other at their first joint project; NaN without any", true,
     [](V v) { return ratio(v[Flow::first_trust], v[Flow::first_projects]); }},
    {"first_good_share", "share", "first joint projects in which the other's work was good; NaN without any", true,
     [](V v) { return ratio(v[Flow::first_good], v[Flow::first_projects]); }},
    {"conflicts_share", "share", "conflicts over the field among pairs of a team; NaN without teams", true,
     [](V v) { return ratio(v[Flow::conflicts], v[Flow::joint_pairs]); }},
    {"disputes_share", "share", "disputes over what was expected among pairs of a team; NaN without teams", true,
     [](V v) { return ratio(v[Flow::disputes], v[Flow::joint_pairs]); }},
    {"favours_share", "share", "favours given of those asked since the last recording; NaN when none was", true,
     [](V v) { return ratio(v[Flow::favours_given], v[Flow::favours_asked]); }},
    {"favours_gain", "h/week",
     "mean gain of a freelancer by favours, worth received less hours given; NaN without freelancers", true,
     [](V v) { return ratio(v[Flow::favours_gain_hours], v[Flow::active_weeks]); }},
    {"giving_share", "share", "freelancers who always give; NaN without freelancers", true,
     [](V v) { return ratio(v.census.giving, v.census.active); }},
    {"repeat_share", "share", "pairs of a team who had worked together before; NaN without teams", true,
     [](V v) { return ratio(v[Flow::repeat_pairs], v[Flow::joint_pairs]); }},
    {"largest_share_ties", "share", "largest part of the freelancers whom ties connect; NaN without freelancers", false,
     [](V v) { return largest_share(v, false); }},
    {"largest_share_partners", "share",
     "largest part of the freelancers whom partnerships connect; NaN without freelancers", false,
     [](V v) { return largest_share(v, true); }},
    {"clustering_ties", "share", "closed triads of all triads of ties; NaN without triads", false,
     [](V v) { return clustering(v, false); }},
    {"clustering_partners", "share", "closed triads of all triads of partnerships; NaN without triads", false,
     [](V v) { return clustering(v, true); }},

    // Cooperations
    {"cooperations", "1", "cooperations alive", true, [](V v) { return v.census.cooperations; }},
    {"members", "1", "freelancers in a cooperation", true, [](V v) { return v.census.members; }},
    {"cooperation_size", "1", "mean number of members; NaN without cooperations", true,
     [](V v) { return ratio(v.census.members, v.census.cooperations); }},
    {"portfolio_mean", "1", "mean number of trades that a cooperation covers; NaN without any", true,
     [](V v) { return ratio(v.census.portfolio, v.census.cooperations); }},
    {"cooperation_age", "weeks", "mean age of the cooperations alive; NaN without any", true,
     [](V v) { return ratio(v.census.cooperation_age, v.census.cooperations); }},
    {"founded", "1", "cooperations founded since the last recording", true,
     [](V v) { return v[Flow::cooperations_founded]; }},
    {"dissolved", "1", "cooperations dissolved since the last recording", true,
     [](V v) { return v[Flow::cooperations_dissolved]; }},
    {"joined", "1", "freelancers let into a cooperation since the last recording", true,
     [](V v) { return v[Flow::joined]; }},
    {"rejected", "1", "freelancers voted out since the last recording", true, [](V v) { return v[Flow::rejected]; }},
    {"left_cooperation", "1", "members who left their cooperation since the last recording", true,
     [](V v) { return v[Flow::left_cooperation]; }},
    {"security_gap", "share", "mean need for security of members less that of the others; NaN without both", false,
     security_gap},
    {"autonomy_gap", "share", "mean need for autonomy of members less that of the others; NaN without both", false,
     autonomy_gap},
    {"bad_members_share", "share", "unreliable freelancers among members; NaN without members", false,
     bad_among_members},
    {"satisfaction_mean", "1", "mean satisfaction of members, −1 … 1; NaN without members", true,
     [](V v) { return ratio(v.census.satisfaction, v.census.members); }},
    {"practice_spread", "1",
     "variance of practice ÷ variance of ideals within cooperations; NaN when nobody adapts", true,
     [](V v) { return ratio(v.census.practice_variation, v.census.ideal_variation); }},
    {"reach_mean", "share", "mean chance that a customer hears of a cooperation; NaN without any", true,
     [](V v) { return ratio(v.census.reach, v.census.cooperations); }},
    {"fees", "EUR", "fees that members paid since the last recording", true, [](V v) { return v[Flow::fees_eur]; }},
    {"marketing_spent", "EUR", "paid into joint marketing since the last recording", true,
     [](V v) { return v[Flow::marketing_eur]; }},
    {"funds", "EUR", "what the cooperations hold", true, [](V v) { return v.census.fund_eur; }},

    // Demand and what becomes of it
    {"posted", "1", "projects posted since the last recording", true, [](V v) { return v[Flow::posted]; }},
    {"demand_pressure", "share",
     "hours asked ÷ hours that freelancers could work for customers; NaN without freelancers", true,
     [](V v) { return ratio(v[Flow::hours_asked], v[Flow::capacity_hours] - v[Flow::lost_hours]); }},
    {"served_share", "share", "projects served of all that came to an end since the last recording; NaN without any",
     true, [](V v) { return ratio(v[Flow::served], outcomes(v)); }},
    {"failed_share", "share", "accepted projects that were not finished, of all ends; NaN without any", true,
     [](V v) { return ratio(v[Flow::failed], outcomes(v)); }},
    {"nothing_share", "share", "projects whose customer chose to buy nothing, of all ends; NaN without any", true,
     [](V v) { return ratio(v[Flow::bought_nothing], outcomes(v)); }},
    {"refused_capacity_share", "share", "projects that nobody asked had the time for, of all ends; NaN without any",
     true, [](V v) { return ratio(v[Flow::refused_capacity], outcomes(v)); }},
    {"refused_skills_share", "share",
     "projects that nobody asked had the trades, or price, for, of all ends; NaN without any", true,
     [](V v) { return ratio(v[Flow::refused_skills] + v[Flow::nobody_asked], outcomes(v)); }},
    {"referred", "1", "projects referred to another region since the last recording", true,
     [](V v) { return v[Flow::referred]; }},
    {"passed_on", "1", "requests passed on to a fellow member since the last recording", true,
     [](V v) { return v[Flow::passed_on]; }},
    {"bundles_served_share", "share", "projects of several trades that were accepted, of those posted; NaN without any",
     true, [](V v) { return ratio(v[Flow::bundles_served], v[Flow::bundles_posted]); }},
    {"team_share", "share", "accepted projects that a team does; NaN without any", true,
     [](V v) { return ratio(v[Flow::team_projects], v[Flow::accepted]); }},
    {"consulting_mean", "weeks", "mean delay of a team's project by consulting partners; NaN without teams", true,
     [](V v) { return ratio(v[Flow::consulting_weeks], v[Flow::team_projects]); }},
    {"synergy_mean", "EUR", "mean of what a team earns beyond what its lead could have, less the lead's time for it; NaN "
     "without teams", true, [](V v) { return ratio(v[Flow::synergy_eur], v[Flow::team_projects]); }},
    {"waiting_mean", "weeks", "mean time from posting to beginning of the parts taken on; NaN without any", true,
     [](V v) { return ratio(v[Flow::waited_weeks], v[Flow::parts_taken]); }},
    {"late_share", "share", "served projects that were late; NaN without any", true,
     [](V v) { return ratio(v[Flow::late], v[Flow::served]); }},
    {"stood_in_share", "share", "served projects in which somebody was stood in for; NaN without any", true,
     [](V v) { return ratio(v[Flow::stood_in], v[Flow::served]); }},
    {"good_share", "share", "parts of projects that turned out well; NaN without any", true,
     [](V v) { return ratio(v[Flow::parts_good], v[Flow::parts_done]); }},
    {"repeat_custom_share", "share", "accepted projects whose customer knew the lead; NaN without any", true,
     [](V v) { return ratio(v[Flow::repeat_custom], v[Flow::accepted]); }},
    {"won_by_members_share", "share", "accepted projects whose lead is in a cooperation; NaN without any", true,
     [](V v) { return ratio(v[Flow::won_by_member], v[Flow::accepted]); }},
    {"won_by_claimers_share", "share",
     "accepted projects whose lead would say „Wir” (bid.claimers), whether it does or not; NaN without any", true,
     [](V v) { return ratio(v[Flow::won_by_claimer], v[Flow::accepted]); }},
    {"customer_trust", "share", "mean trust of customers in those they remember; NaN when they remember nobody", true,
     [](V v) { return ratio(v.census.customer_trust, v.census.remembered); }},

    // Hours and money
    {"billable_share", "share", "hours worked for customers ÷ working hours; NaN without freelancers", true,
     [](V v) { return ratio(v[Flow::billed_hours], v[Flow::capacity_hours]); }},
    {"idle_share", "share", "hours without work ÷ working hours; NaN without freelancers", true,
     [](V v) { return ratio(v[Flow::idle_hours], v[Flow::capacity_hours]); }},
    {"upkeep_hours", "h/week", "mean hours that ties and membership cost a freelancer; NaN without freelancers", true,
     [](V v) { return ratio(v[Flow::upkeep_hours], v[Flow::active_weeks]); }},
    {"refusing_share", "share",
     "freelancers who refused a project for lack of time within a year; NaN without freelancers", true,
     [](V v) { return ratio(v.census.refused_in_a_year, v.census.active); }},
    {"income_mean", "EUR/week", "mean revenue of a freelancer; NaN without freelancers", true,
     [](V v) { return ratio(v[Flow::revenue_eur], v[Flow::active_weeks]); }},
    {"income_median", "EUR/week", "median of the running mean over about a year; NaN without freelancers", true,
     [](V v) { return at_share(v, 0.5); }},
    {"income_lowest_tenth", "EUR/week", "what nine in ten earn more than, running mean; NaN without freelancers", true,
     [](V v) { return at_share(v, 0.1); }},
    {"income_gini", "1", "Gini coefficient of the running mean of income; NaN without income", true, gini},
    {"income_members", "EUR/week", "mean revenue of members; NaN without members", true,
     [](V v) { return ratio(v[Flow::income_members_eur], v[Flow::member_weeks]); }},
    {"income_claimers", "EUR/week",
     "mean revenue of those who would say „Wir” (bid.claimers), whether they do or not; NaN without any", true,
     [](V v) { return ratio(v[Flow::income_claimers_eur], v[Flow::claimer_weeks]); }},
    {"income_others", "EUR/week", "mean revenue of those in no cooperation; NaN without any", true,
     [](V v) {
         return ratio(v[Flow::revenue_eur] - v[Flow::income_members_eur],
                      v[Flow::active_weeks] - v[Flow::member_weeks]);
     }},
    {"through_cooperation_share", "share", "part of members' revenue that came through their cooperation; NaN without any",
     true, [](V v) { return ratio(v[Flow::through_cooperation_eur], v[Flow::income_members_eur]); }},
    {"income_newcomers_members", "EUR/week", "mean revenue of members in their first year; NaN without any", true,
     [](V v) { return ratio(v[Flow::newcomer_member_eur], v[Flow::newcomer_member_weeks]); }},
    {"income_newcomers_others", "EUR/week", "mean revenue of others in their first year; NaN without any", true,
     [](V v) { return ratio(v[Flow::newcomer_other_eur], v[Flow::newcomer_other_weeks]); }},
    {"below_zero_share", "share", "freelancers whose cash is below zero; NaN without freelancers", true,
     [](V v) { return ratio(v.census.below_zero, v.census.active); }},
};

}  // namespace

const std::vector<Metric>& metric_table() { return table; }

const Metric* find_metric(std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Metric& metric) { return metric.name == name; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace verbund
