// Metrics: ties between freelancers, and what comes of them.
#include "record/metric_themes.hpp"
#include "record/network.hpp"
#include "record/pairs.hpp"

namespace verbund {

namespace {

std::vector<Metric> metrics_of_stages() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"contacts", "1", "ties that are not partnerships", true,
         [](V v) { return v.census.contacts; }},
        {"partners_loose", "1", "loose partnerships", true,
         [](V v) { return v.census.loose; }},
        {"partners_regular", "1", "regular partnerships without a written agreement",
         true, [](V v) { return v.census.regular; }},
        {"partners_written", "1", "partnerships under a written agreement", true,
         [](V v) { return v.census.written; }},
        {"partners_mean", "1", "mean number of partners; NaN without freelancers", true,
         [](V v) { return ratio(v.census.partners, v.census.active); }},
        {"contacts_made", "1",
         "contacts that freelancers started since the last recording", true,
         [](F f) { return f[Flow::contacts_made]; }},
        {"ties_formed", "1", "ties formed since the last recording", true,
         [](F f) { return f[Flow::ties_formed]; }},
        {"ties_ended", "1", "ties ended since the last recording", true,
         [](F f) { return f[Flow::ties_ended]; }},
    };
}

std::vector<Metric> metrics_of_forming_and_parting() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"partnerships_ended_share", "1",
         "partnerships ended since the last recording for each that stands; NaN "
         "without partners",
         true,
         [](V v) {
             return ratio(v[Flow::partnerships_ended], v.census.partner_halves / 2.0);
         }},
        {"loose_ended_excess", "1",
         "loose partnerships ended since the last recording for each that stands, "
         "minus the same of regular and written ones; NaN without both kinds",
         true,
         [](V v) {
             return ratio(v[Flow::loose_ended], v.census.loose) -
                    ratio(v[Flow::partnerships_ended] - v[Flow::loose_ended],
                          v.census.regular + v.census.written);
         }},
        {"young_ended_excess", "1",
         "ties younger than half a year ended since the last recording for each that "
         "stands, minus the same of those of two years and more; NaN without both "
         "kinds",
         true,
         [](V v) {
             return ratio(v[Flow::young_ended], v.census.young / 2.0) -
                    ratio(v[Flow::old_ended], v.census.old / 2.0);
         }},
        {"partnerships_formed", "1", "partnerships formed since the last recording",
         true, [](F f) { return f[Flow::partnerships_formed]; }},
        {"checks_failed_share", "share",
         "checked contacts that failed a check; NaN without checks", true,
         [](F f) { return ratio(f[Flow::checks_failed], f[Flow::checks]); }},
    };
}

std::vector<Metric> metrics_of_trust() {
    using V = const View&;
    return {
        {"trust_mean", "share",
         "mean trust over both sides of all ties; NaN without ties", true,
         [](V v) { return ratio(v.census.trust, v.census.halves); }},
        {"trust_partners", "share", "mean trust between partners; NaN without partners",
         true,
         [](V v) { return ratio(v.census.partner_trust, v.census.partner_halves); }},
        {"trust_young", "share",
         "mean trust in ties younger than half a year; NaN without any", true,
         [](V v) { return ratio(v.census.young_trust, v.census.young); }},
        {"trust_by_age", "1",
         "correlation of trust with the age of a tie; NaN when one does not vary",
         false, trust_by_age},
        {"intensity_by_trust", "1",
         "correlation of intensity with trust between partners; NaN when one does not "
         "vary",
         false, intensity_by_trust},
    };
}

std::vector<Metric> metrics_of_likeness() {
    return {
        {"interest_gap", "share",
         "mean overlap of business interests of partners minus that of all ties; NaN "
         "without partners",
         false, interest_gap},
        {"trade_gap", "share",
         "mean overlap of trades of partners minus that of all ties; NaN without "
         "partners",
         false, trade_gap},
        {"goal_alignment", "1",
         "mean alignment of the goals of partners, −1 … 1, whatever is in writing; NaN "
         "without partners",
         false, goal_alignment},
        {"bad_partners_share", "share",
         "unreliable freelancers among partners; NaN without partners", false,
         bad_among_partners},
        {"sympathy_distance", "1",
         "mean squared distance in sympathy over all ties; NaN without ties", false,
         sympathy_distance},
        {"tie_length", "km",
         "mean distance between the regions of both sides of a tie; NaN without ties",
         false, tie_length},
        {"ties_across_share", "share",
         "ties across the borders of regions; NaN without ties", false, across_regions},
    };
}

std::vector<Metric> metrics_of_age_and_debt() {
    using V = const View&;
    return {
        {"trust_old", "share",
         "mean trust in ties of two years and more; NaN without any", true,
         [](V v) { return ratio(v.census.old_trust, v.census.old); }},
        {"intensity_mean", "share",
         "mean share of the week that partners work together; NaN without partners",
         true, [](V v) { return ratio(v.census.intensity, v.census.partner_halves); }},
        {"owed_mean", "h",
         "mean hours that one side of a tie owes the other; NaN without ties", true,
         [](V v) { return ratio(v.census.owed_hours, v.census.halves / 2.0); }},
    };
}

std::vector<Metric> metrics_of_help() {
    using F = const Tally&;
    return {
        {"help_share", "share",
         "stand-ins found of those sought since the last recording; NaN when none was",
         true, [](F f) { return ratio(f[Flow::help_given], f[Flow::help_asked]); }},
        {"help_share_inside", "share",
         "fellow members who stood in of those asked; NaN when none was", true,
         [](F f) { return ratio(f[Flow::helped_inside], f[Flow::asked_inside]); }},
        {"help_share_outside", "share",
         "other partners who stood in of those asked; NaN when none was", true,
         [](F f) { return ratio(f[Flow::helped_outside], f[Flow::asked_outside]); }},
        {"help_share_written", "share",
         "partners under a written agreement who stood in of those asked; NaN when "
         "none was",
         true,
         [](F f) { return ratio(f[Flow::helped_written], f[Flow::asked_written]); }},
        {"backlog_helpers", "weeks",
         "mean accepted work of those who stood in; NaN when nobody did", true,
         [](F f) { return ratio(f[Flow::helper_backlog], f[Flow::help_given]); }},
        {"backlog_helped", "weeks",
         "mean accepted work of those who were stood in for; NaN when nobody was", true,
         [](F f) { return ratio(f[Flow::helped_backlog], f[Flow::help_given]); }},
    };
}

std::vector<Metric> metrics_of_joint_work() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"first_trust", "share",
         "mean trust of partners in each other at their first joint project; NaN "
         "without any",
         true,
         [](F f) { return ratio(f[Flow::first_trust], f[Flow::first_projects]); }},
        {"first_good_share", "share",
         "first joint projects in which the other's work was good; NaN without any",
         true, [](F f) { return ratio(f[Flow::first_good], f[Flow::first_projects]); }},
        {"conflicts_share", "share",
         "conflicts over the field among pairs of a team; NaN without teams", true,
         [](F f) { return ratio(f[Flow::conflicts], f[Flow::joint_pairs]); }},
        {"disputes_share", "share",
         "disputes over what was expected among pairs of a team; NaN without teams",
         true, [](F f) { return ratio(f[Flow::disputes], f[Flow::joint_pairs]); }},
        {"favours_share", "share",
         "favours given of those asked since the last recording; NaN when none was",
         true,
         [](F f) { return ratio(f[Flow::favours_given], f[Flow::favours_asked]); }},
        {"favours_gain", "h/week",
         "mean gain of a freelancer by favours, worth received less hours given; NaN "
         "without freelancers",
         true,
         [](F f) { return ratio(f[Flow::favours_gain_hours], f[Flow::active_weeks]); }},
        {"giving_share", "share",
         "freelancers who always give; NaN without freelancers", true,
         [](V v) { return ratio(v.census.giving, v.census.active); }},
        {"repeat_share", "share",
         "pairs of a team who had worked together before; NaN without teams", true,
         [](F f) { return ratio(f[Flow::repeat_pairs], f[Flow::joint_pairs]); }},
    };
}

std::vector<Metric> metrics_of_networks() {
    using V = const View&;
    return {
        {"largest_share_ties", "share",
         "largest part of the freelancers whom ties connect; NaN without freelancers",
         false, [](V v) { return largest_share(v, TieKind::any); }},
        {"largest_share_partners", "share",
         "largest part of the freelancers whom partnerships connect; NaN without "
         "freelancers",
         false, [](V v) { return largest_share(v, TieKind::partners); }},
        {"largest_share_worked", "share",
         "largest part of the freelancers whom ties with joint projects connect; NaN "
         "without freelancers",
         false, [](V v) { return largest_share(v, TieKind::worked_together); }},
        {"other_islands_partners", "1",
         "mean size of the part that partnerships connect a freelancer outside of the "
         "largest part to; NaN without any",
         false, [](V v) { return other_islands(v, TieKind::partners); }},
        {"clustering_ties", "share",
         "closed triads of all triads of ties; NaN without triads", false,
         [](V v) { return clustering(v, TieKind::any); }},
        {"clustering_partners", "share",
         "closed triads of all triads of partnerships; NaN without triads", false,
         [](V v) { return clustering(v, TieKind::partners); }},
    };
}

}  // namespace

std::vector<Metric> metrics_of_ties() {
    return together({metrics_of_stages(), metrics_of_forming_and_parting(),
                     metrics_of_trust(), metrics_of_likeness(),
                     metrics_of_age_and_debt(), metrics_of_help(),
                     metrics_of_joint_work(), metrics_of_networks()});
}

}  // namespace verbund
