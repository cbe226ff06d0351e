// Metrics: demand and what becomes of it.
#include "model/experience.hpp"
#include "record/metric_themes.hpp"

namespace verbund {

namespace {

// Projects that have come to an end of any kind since the last recording.
double outcomes(const Tally& flows) {
    return flows[Flow::served] + flows[Flow::failed] + flows[Flow::bought_nothing] +
           flows[Flow::refused_capacity] + flows[Flow::refused_skills] +
           flows[Flow::nobody_asked];
}

double mean_reserve(const View& view) {
    double reserve = 0.0, active = 0.0;
    for_each_active(view, [&](const Region& home, Row row) {
        reserve += reserve_of(view.world, home, row);
        ++active;
    });
    return ratio(reserve, active);
}

std::vector<Metric> metrics_of_ends() {
    using F = const Tally&;
    return {
        {"posted", "1", "projects posted since the last recording", true,
         [](F f) { return f[Flow::posted]; }},
        {"demand_pressure", "share",
         "hours asked ÷ hours that freelancers could work for customers; NaN without "
         "freelancers",
         true,
         [](F f) {
             return ratio(f[Flow::hours_asked],
                          f[Flow::capacity_hours] - f[Flow::lost_hours]);
         }},
        {"served_share", "share",
         "projects served of all that came to an end since the last recording; NaN "
         "without any",
         true, [](F f) { return ratio(f[Flow::served], outcomes(f)); }},
        {"failed_share", "share",
         "accepted projects that were not finished, of all ends; NaN without any", true,
         [](F f) { return ratio(f[Flow::failed], outcomes(f)); }},
        {"nothing_share", "share",
         "projects whose customer bought nothing although somebody bid who could have "
         "done them, of all ends; NaN without any",
         true, [](F f) { return ratio(f[Flow::bought_nothing], outcomes(f)); }},
        {"refused_capacity_share", "share",
         "projects that nobody asked had the time for, of all ends; NaN without any",
         true, [](F f) { return ratio(f[Flow::refused_capacity], outcomes(f)); }},
        {"refused_skills_share", "share",
         "projects that nobody asked had the trades, or price, for, of all ends; NaN "
         "without any",
         true,
         [](F f) {
             return ratio(f[Flow::refused_skills] + f[Flow::nobody_asked], outcomes(f));
         }},
    };
}

std::vector<Metric> metrics_of_recommending() {
    using F = const Tally&;
    return {
        {"referred", "1",
         "projects referred to another region since the last recording", true,
         [](F f) { return f[Flow::referred]; }},
        {"passed_on", "1",
         "requests passed on to a fellow member since the last recording", true,
         [](F f) { return f[Flow::passed_on]; }},
        {"passed_to_partners", "1",
         "requests for which somebody without the time or the trade recommended a "
         "partner since the last recording",
         true, [](F f) { return f[Flow::passed_to_partner]; }},
        {"won_passed_on_share", "share",
         "accepted projects that a fellow member or a partner had passed on; NaN "
         "without any",
         true, [](F f) { return ratio(f[Flow::won_passed_on], f[Flow::accepted]); }},
        {"recommended", "1",
         "requests for which another customer named a supplier since the last "
         "recording",
         true, [](F f) { return f[Flow::recommended]; }},
        {"won_recommended_share", "share",
         "accepted projects whose lead another customer had named, not one whom the "
         "customer remembered; NaN without any",
         true, [](F f) { return ratio(f[Flow::won_recommended], f[Flow::accepted]); }},
    };
}

std::vector<Metric> metrics_of_teams() {
    using F = const Tally&;
    return {
        {"bundles_served_share", "share",
         "projects of several trades that were accepted, of those posted; NaN without "
         "any",
         true,
         [](F f) { return ratio(f[Flow::bundles_served], f[Flow::bundles_posted]); }},
        {"team_share", "share", "accepted projects that a team does; NaN without any",
         true, [](F f) { return ratio(f[Flow::team_projects], f[Flow::accepted]); }},
        {"unknown_share", "share",
         "hours of accepted projects that partners work whom the bid did not show, of "
         "all their hours; NaN without any",
         true,
         [](F f) { return ratio(f[Flow::unknown_hours], f[Flow::accepted_hours]); }},
        {"consulting_mean", "weeks",
         "mean delay of a team's project by consulting partners; NaN without teams",
         true,
         [](F f) { return ratio(f[Flow::consulting_weeks], f[Flow::team_projects]); }},
        {"synergy_mean", "EUR",
         "mean of what a team earns beyond what its lead could have, minus the lead's "
         "time for it; NaN without teams",
         true, [](F f) { return ratio(f[Flow::synergy_eur], f[Flow::team_projects]); }},
    };
}

std::vector<Metric> metrics_of_time() {
    using F = const Tally&;
    return {
        {"waiting_mean", "weeks",
         "mean time from posting to beginning of the parts taken on; NaN without any",
         true, [](F f) { return ratio(f[Flow::waited_weeks], f[Flow::parts_taken]); }},
        {"late_share", "share", "served projects that were late; NaN without any", true,
         [](F f) { return ratio(f[Flow::late], f[Flow::served]); }},
        {"reserve_mean", "share",
         "mean share of the time to a deadline that freelancers keep in reserve; NaN "
         "without freelancers",
         true, mean_reserve},
    };
}

std::vector<Metric> metrics_of_standing_in() {
    using F = const Tally&;
    return {
        {"stood_in_share", "share",
         "served projects in which somebody was stood in for; NaN without any", true,
         [](F f) { return ratio(f[Flow::stood_in], f[Flow::served]); }},
        {"stood_in_content_share", "share",
         "served projects in which somebody was stood in for that were good and in "
         "time; NaN without any",
         true, [](F f) { return ratio(f[Flow::stood_in_content], f[Flow::stood_in]); }},
        {"stood_in_shown_share", "share",
         "served projects in which somebody was stood in for whose lead shows "
         "customers "
         "who has done them; NaN without any",
         true, [](F f) { return ratio(f[Flow::stood_in_shown], f[Flow::stood_in]); }},
        {"customers_kept_share", "share",
         "leads stood in for who stayed their customer's supplier; NaN when none was "
         "stood in for",
         true,
         [](F f) {
             return ratio(f[Flow::customers_kept],
                          f[Flow::customers_kept] + f[Flow::customers_taken]);
         }},
        {"represented_pay_mean", "EUR",
         "mean pay of those whose part somebody else has ended, for each served "
         "project "
         "in which somebody was stood in for; NaN without any",
         true, [](F f) { return ratio(f[Flow::represented_eur], f[Flow::stood_in]); }},
    };
}

std::vector<Metric> metrics_of_quality() {
    using F = const Tally&;
    return {
        {"good_share", "share",
         "parts of projects that turned out well; NaN without any", true,
         [](F f) { return ratio(f[Flow::parts_good], f[Flow::parts_done]); }},
        {"learned_parts_share", "share",
         "parts of projects in a trade that its worker has learned from a partner "
         "while teaching.novice was on; NaN without any parts",
         true, [](F f) { return ratio(f[Flow::learned_parts], f[Flow::parts_done]); }},
        {"learned_reliability", "share",
         "mean reliability of those workers in those trades; NaN without any", true,
         [](F f) {
             return ratio(f[Flow::learned_reliability], f[Flow::learned_parts]);
         }},
    };
}

std::vector<Metric> metrics_of_custom() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"repeat_custom_share", "share",
         "accepted projects whose customer knew the lead; NaN without any", true,
         [](F f) { return ratio(f[Flow::repeat_custom], f[Flow::accepted]); }},
        {"named_remembered", "1",
         "partners whom customers began to remember because a lead named them, since "
         "the last recording",
         true, [](F f) { return f[Flow::named_remembered]; }},
        {"won_by_members_share", "share",
         "accepted projects whose lead is in a cooperation; NaN without any", true,
         [](F f) { return ratio(f[Flow::won_by_member], f[Flow::accepted]); }},
        {"won_by_claimers_share", "share",
         "accepted projects whose lead would say „Wir” (bid.claimers), whether it does "
         "or not; NaN without any",
         true, [](F f) { return ratio(f[Flow::won_by_claimer], f[Flow::accepted]); }},
        {"customer_trust", "share",
         "mean trust of customers in those they remember; NaN when they remember "
         "nobody",
         true, [](V v) { return ratio(v.census.customer_trust, v.census.remembered); }},
    };
}

}  // namespace

std::vector<Metric> metrics_of_demand() {
    return together({metrics_of_ends(), metrics_of_recommending(), metrics_of_teams(),
                     metrics_of_time(), metrics_of_standing_in(), metrics_of_quality(),
                     metrics_of_custom()});
}

}  // namespace verbund
