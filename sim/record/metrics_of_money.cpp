// Metrics: hours and money.
#include "record/metric_themes.hpp"

namespace verbund {

namespace {

double gini(const View& view) {
    double weighted = 0.0;
    double total = 0.0;
    const auto& incomes = view.census.incomes;
    for (std::size_t i = 0; i < incomes.size(); ++i) {
        weighted += (2.0 * static_cast<double>(i + 1) -
                     static_cast<double>(incomes.size()) - 1.0) *
                    incomes[i];
        total += incomes[i];
    }
    return ratio(weighted, total * static_cast<double>(incomes.size()));
}

double at_share(const std::vector<float>& incomes, double share) {
    if (incomes.empty()) return std::numeric_limits<double>::quiet_NaN();
    return incomes[static_cast<std::size_t>(share *
                                            static_cast<double>(incomes.size() - 1))];
}

std::vector<Metric> metrics_of_hours() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"billable_share", "share",
         "hours worked for customers ÷ working hours; NaN without freelancers", true,
         [](F f) { return ratio(f[Flow::billed_hours], f[Flow::capacity_hours]); }},
        {"idle_share", "share",
         "hours without work ÷ working hours; NaN without freelancers", true,
         [](F f) { return ratio(f[Flow::idle_hours], f[Flow::capacity_hours]); }},
        {"upkeep_hours", "h/week",
         "mean hours that ties and membership cost a freelancer; NaN without "
         "freelancers",
         true, [](F f) { return ratio(f[Flow::upkeep_hours], f[Flow::active_weeks]); }},
        {"refusing_share", "share",
         "freelancers who refused a project for lack of time within a year; NaN "
         "without freelancers",
         true, [](V v) { return ratio(v.census.refused_in_a_year, v.census.active); }},
    };
}

std::vector<Metric> metrics_of_revenue() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"income_mean", "EUR/week",
         "mean revenue of a freelancer; NaN without freelancers", true,
         [](F f) { return ratio(f[Flow::revenue_eur], f[Flow::active_weeks]); }},
        {"income_median", "EUR/week",
         "median revenue, running mean over about a year; NaN without freelancers",
         true, [](V v) { return at_share(v.census.incomes, 0.5); }},
        {"income_lowest_tenth", "EUR/week",
         "revenue that nine in ten exceed, running mean over about a year; NaN without "
         "freelancers",
         true, [](V v) { return at_share(v.census.incomes, 0.1); }},
        {"income_gini", "1",
         "Gini coefficient of the running mean of revenue; NaN without revenue", true,
         gini},
        {"income_members", "EUR/week", "mean revenue of members; NaN without members",
         true,
         [](F f) { return ratio(f[Flow::income_members_eur], f[Flow::member_weeks]); }},
        {"income_claimers", "EUR/week",
         "mean revenue of those who would say „Wir” (bid.claimers), whether they do or "
         "not; NaN without any",
         true,
         [](F f) {
             return ratio(f[Flow::income_claimers_eur], f[Flow::claimer_weeks]);
         }},
        {"income_others", "EUR/week",
         "mean revenue of those in no cooperation; NaN without any", true,
         [](F f) {
             return ratio(f[Flow::revenue_eur] - f[Flow::income_members_eur],
                          f[Flow::active_weeks] - f[Flow::member_weeks]);
         }},
        {"through_cooperation_share", "share",
         "part of members' revenue that came through their cooperation; NaN without "
         "any",
         true,
         [](F f) {
             return ratio(f[Flow::through_cooperation_eur],
                          f[Flow::income_members_eur]);
         }},
        {"income_newcomers_members", "EUR/week",
         "mean revenue of members in their first year; NaN without any", true,
         [](F f) {
             return ratio(f[Flow::newcomer_member_eur], f[Flow::newcomer_member_weeks]);
         }},
        {"income_newcomers_others", "EUR/week",
         "mean revenue of others in their first year; NaN without any", true,
         [](F f) {
             return ratio(f[Flow::newcomer_other_eur], f[Flow::newcomer_other_weeks]);
         }},
    };
}

// What business costs, fees and contributions to joint marketing leave of revenue; the
// names are those of revenue.
std::vector<Metric> metrics_of_what_is_left() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"income_net_mean", "EUR/week",
         "mean net income of a freelancer: revenue minus business costs, fees and "
         "contributions to joint marketing; NaN without freelancers",
         true, [](F f) { return ratio(f[Flow::net_eur], f[Flow::active_weeks]); }},
        {"income_net_median", "EUR/week",
         "median net income, running mean over about a year; NaN without freelancers",
         false, [](V v) { return at_share(v.census.net_incomes, 0.5); }},
        {"income_net_lowest_tenth", "EUR/week",
         "net income that nine in ten exceed, running mean over about a year; NaN "
         "without freelancers",
         true, [](V v) { return at_share(v.census.net_incomes, 0.1); }},
        {"income_net_members", "EUR/week",
         "mean net income of members; NaN without members", true,
         [](F f) { return ratio(f[Flow::net_members_eur], f[Flow::member_weeks]); }},
        {"income_net_others", "EUR/week",
         "mean net income of those in no cooperation; NaN without any", true,
         [](F f) {
             return ratio(f[Flow::net_eur] - f[Flow::net_members_eur],
                          f[Flow::active_weeks] - f[Flow::member_weeks]);
         }},
        {"income_net_newcomers_members", "EUR/week",
         "mean net income of members in their first year; NaN without any", false,
         [](F f) {
             return ratio(f[Flow::net_newcomer_member_eur],
                          f[Flow::newcomer_member_weeks]);
         }},
        {"income_net_newcomers_others", "EUR/week",
         "mean net income of others in their first year; NaN without any", false,
         [](F f) {
             return ratio(f[Flow::net_newcomer_other_eur],
                          f[Flow::newcomer_other_weeks]);
         }},
        {"pay_lost", "EUR",
         "pay that partners lost because their lead left first, since the last "
         "recording",
         true, [](F f) { return f[Flow::pay_lost_eur]; }},
        {"below_zero_share", "share",
         "freelancers whose cash is below zero; NaN without freelancers", true,
         [](V v) { return ratio(v.census.below_zero, v.census.active); }},
    };
}

}  // namespace

std::vector<Metric> metrics_of_money() {
    return together(
        {metrics_of_hours(), metrics_of_revenue(), metrics_of_what_is_left()});
}

}  // namespace verbund
