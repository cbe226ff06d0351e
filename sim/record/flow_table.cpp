#include "record/flow_table.hpp"

#include <algorithm>

namespace verbund {

namespace {

std::vector<FlowRow> of_people_and_ties() {
    using enum Flow;
    return {
        {entered, "1", "freelancers who entered the market"},
        {left, "1", "freelancers who left for other reasons than money"},
        {bankrupt, "1", "freelancers who gave up bankrupt"},
        {ties_formed, "1", "ties formed"},
        {ties_ended, "1", "ties ended"},
        {partnerships_ended, "1", "partnerships among the ties ended"},
        {loose_ended, "1", "loose partnerships among the ties ended"},
        {young_ended, "1", "ties younger than half a year among the ties ended"},
        {old_ended, "1", "ties of two years and more among the ties ended"},
        {partnerships_formed, "1", "partnerships formed"},
        {contacts_made, "1", "contacts that freelancers started"},
        {checks, "1", "contacts checked"},
        {checks_failed, "1", "contacts that failed a check"},
        {cooperations_founded, "1", "cooperations founded"},
        {cooperations_dissolved, "1", "cooperations dissolved"},
        {joined, "1", "freelancers let into a cooperation"},
        {rejected, "1", "freelancers voted out when they asked to join or to found"},
        {tied_votes, "1", "votes that a coin decided"},
        {left_cooperation, "1", "members who left their cooperation"},
    };
}

std::vector<FlowRow> of_projects() {
    using enum Flow;
    return {
        {posted, "1", "projects posted"},
        {hours_asked, "h", "hours of work in the projects posted"},
        {bundles_posted, "1", "projects of several trades among those posted"},
        {bundles_served, "1", "projects of several trades among those accepted"},
        {accepted, "1", "projects accepted"},
        {parts_taken, "1", "parts of projects taken on"},
        {waited_weeks, "weeks", "from posting to beginning of the parts taken on"},
        {served, "1", "projects served"},
        {failed, "1", "accepted projects that were not finished"},
        {late, "1", "served projects that were late"},
        {stood_in, "1", "served projects in which somebody was stood in for"},
        {stood_in_content, "1", "those of stood_in that were good and in time"},
        {stood_in_shown, "1", "those of stood_in whose lead shows who has done them"},
        {customers_kept, "1",
         "leads stood in for who stayed their customer's supplier"},
        {customers_taken, "1",
         "leads stood in for whose customer went to the stand-in"},
        {bought_nothing, "1",
         "projects whose customer bought nothing although somebody could have done "
         "them"},
        {refused_capacity, "1", "projects that nobody asked had the time for"},
        {refused_skills, "1",
         "projects that nobody asked had the trades, or price, for"},
        {nobody_asked, "1", "projects whose customer found nobody to ask"},
        {referred, "1", "projects referred to another region"},
        {passed_on, "1", "requests passed on to a fellow member"},
        {repeat_custom, "1", "accepted projects whose customer knew the lead"},
        {team_projects, "1", "accepted projects that a team does"},
        {won_by_member, "1", "accepted projects whose lead is in a cooperation"},
        {won_by_claimer, "1",
         "accepted projects whose lead would say „Wir” (bid.claimers)"},
        {accepted_hours, "h", "hours of work in the projects accepted"},
        {unknown_hours, "h",
         "those of accepted_hours that partners work whom the bid did not show"},
        {named_remembered, "1",
         "partners whom a customer began to remember because the lead named them"},
    };
}

std::vector<FlowRow> of_hours_and_money() {
    using enum Flow;
    return {
        {capacity_hours, "h", "working hours"},
        {billed_hours, "h", "hours worked for customers"},
        {idle_hours, "h", "working hours without work"},
        {lost_hours, "h",
         "working hours lost to overhead, ties, membership, errands, illness and "
         "learning"},
        {upkeep_hours, "h", "hours that ties and membership cost"},
        {revenue_eur, "EUR", "revenue of freelancers"},
        {income_members_eur, "EUR", "revenue of members of cooperations"},
        {through_cooperation_eur, "EUR", "revenue that came through a cooperation"},
        {represented_eur, "EUR", "revenue of those whose part somebody else has ended"},
        {newcomer_member_weeks, "weeks", "weeks that members were in their first year"},
        {newcomer_member_eur, "EUR", "revenue of members in their first year"},
        {newcomer_other_weeks, "weeks", "weeks that others were in their first year"},
        {newcomer_other_eur, "EUR", "revenue of others in their first year"},
        {member_weeks, "weeks", "weeks that freelancers were members"},
        {income_claimers_eur, "EUR",
         "revenue of those who would say „Wir” (bid.claimers)"},
        {claimer_weeks, "weeks",
         "weeks on the market of those who would say „Wir” (bid.claimers)"},
        {active_weeks, "weeks", "weeks that freelancers were on the market"},
        {net_eur, "EUR",
         "net income of freelancers: revenue minus business costs, fees and "
         "contributions to joint marketing"},
        {net_members_eur, "EUR", "net income of members of cooperations"},
        {net_newcomer_member_eur, "EUR", "net income of members in their first year"},
        {net_newcomer_other_eur, "EUR", "net income of others in their first year"},
        {fees_eur, "EUR", "fees and levies that members paid"},
        {administration_eur, "EUR", "spent on the administration of cooperations"},
        {reach_bought_eur, "EUR", "spent on reach out of fees"},
        {marketing_eur, "EUR", "paid into joint marketing"},
        {pay_lost_eur, "EUR",
         "pay of partners that was lost because their lead left the market first"},
    };
}

std::vector<FlowRow> of_working_together() {
    using enum Flow;
    return {
        {parts_done, "1", "parts of projects that ended"},
        {parts_good, "1", "those of parts_done that turned out well"},
        {help_asked, "1", "stand-ins sought"},
        {help_given, "1", "stand-ins found"},
        {favours_asked, "1", "favours asked"},
        {favours_given, "1", "favours given"},
        {favours_gain_hours, "h", "worth of favours received minus hours given"},
        {repeat_pairs, "1", "pairs of a team who had worked together before"},
        {joint_pairs, "1", "pairs of a team"},
        {passed_to_partner, "1", "requests passed on to a partner"},
        {won_passed_on, "1", "projects won by a bidder to whom they were passed on"},
        {recommended, "1", "suppliers whom customers recommended to each other"},
        {won_recommended, "1", "projects won by a supplier who was recommended"},
        {standing_posted, "1", "jobs of standing orders that were due"},
        {standing_taken, "1", "those that somebody took on"},
        {standing_eur, "EUR", "revenue by standing orders"},
        {retainers_ended, "1", "standing orders that left their supplier"},
        {retainer_jobs, "1",
         "jobs that the supplier did under them, summed over "
         "retainers_ended"},
        {first_projects, "1", "sides of ties with a first joint project"},
        {first_trust, "share", "trust in the other, summed over first_projects"},
        {first_good, "1", "those of first_projects in which the other's work was good"},
        {conflicts, "1", "conflicts over the field among pairs of a team"},
        {disputes, "1", "disputes over what was expected among pairs of a team"},
        {consulting_weeks, "weeks", "delay of team projects by consulting partners"},
        {synergy_eur, "EUR",
         "what teams earn beyond what their lead could have, minus the lead's time"},
        {asked_inside, "1", "fellow members asked to stand in"},
        {helped_inside, "1", "fellow members who would stand in"},
        {asked_outside, "1", "other partners asked to stand in"},
        {helped_outside, "1", "other partners who would stand in"},
        {asked_written, "1", "partners under a written agreement asked to stand in"},
        {helped_written, "1", "those of asked_written who would stand in"},
        {helper_backlog, "weeks", "accepted work of those who stood in"},
        {helped_backlog, "weeks", "accepted work of those who were stood in for"},
        {trades_learned, "1", "trades learned from partners"},
        {learning_hours, "h", "hours that it took to learn them (teaching.hours)"},
        {learned_parts, "1",
         "those of parts_done in a trade that its worker has learned from a partner "
         "while teaching.novice was on"},
        {learned_reliability, "share",
         "reliability of the worker in that trade, summed over learned_parts"},
    };
}

}  // namespace

const std::vector<FlowRow>& flow_table() {
    static const std::vector<FlowRow> all = [] {
        std::vector<FlowRow> rows;
        for (const auto& theme : {of_people_and_ties(), of_projects(),
                                  of_hours_and_money(), of_working_together()})
            rows.insert(rows.end(), theme.begin(), theme.end());
        std::sort(rows.begin(), rows.end(),
                  [](const FlowRow& a, const FlowRow& b) { return a.flow < b.flow; });
        return rows;
    }();
    return all;
}

}  // namespace verbund
