// Metrics: cooperations.
#include "record/metric_themes.hpp"
#include "record/pairs.hpp"

namespace verbund {

namespace {

double membership_balance(const View& view) {
    double sum = 0.0, members = 0.0;
    if (!view.world.people.membership.empty())
        for_each_active(view, [&](const Region&, Row row) {
            if (view.world.people.own[row].cooperation == no_cooperation) return;
            sum += view.world.people.membership[row].balance;
            ++members;
        });
    return ratio(sum, members);
}

std::vector<Metric> metrics_of_numbers() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"cooperations", "1", "cooperations alive", true,
         [](V v) { return v.census.cooperations; }},
        {"members", "1", "freelancers in a cooperation", true,
         [](V v) { return v.census.members; }},
        {"cooperation_size", "1", "mean number of members; NaN without cooperations",
         true, [](V v) { return ratio(v.census.members, v.census.cooperations); }},
        {"portfolio_mean", "1",
         "mean number of trades that a cooperation covers; NaN without any", true,
         [](V v) { return ratio(v.census.portfolio, v.census.cooperations); }},
        {"cooperation_age", "weeks",
         "mean age of the cooperations alive; NaN without any", true,
         [](V v) { return ratio(v.census.cooperation_age, v.census.cooperations); }},
        {"founded", "1", "cooperations founded since the last recording", true,
         [](F f) { return f[Flow::cooperations_founded]; }},
        {"dissolved", "1", "cooperations dissolved since the last recording", true,
         [](F f) { return f[Flow::cooperations_dissolved]; }},
        {"joined", "1", "freelancers let into a cooperation since the last recording",
         true, [](F f) { return f[Flow::joined]; }},
        {"rejected", "1", "freelancers voted out since the last recording", true,
         [](F f) { return f[Flow::rejected]; }},
        {"tied_votes", "1", "votes that a coin decided since the last recording", true,
         [](F f) { return f[Flow::tied_votes]; }},
        {"left_cooperation", "1",
         "members who left their cooperation since the last recording", true,
         [](F f) { return f[Flow::left_cooperation]; }},
    };
}

std::vector<Metric> metrics_of_members() {
    using V = const View&;
    return {
        {"security_gap", "share",
         "mean need for security of members minus that of the others; NaN without both",
         false, security_gap},
        {"autonomy_gap", "share",
         "mean need for autonomy of members minus that of the others; NaN without both",
         false, autonomy_gap},
        {"bad_members_share", "share",
         "unreliable freelancers among members; NaN without members", false,
         bad_among_members},
        {"membership_mean", "weeks",
         "mean time that members have been members; NaN without members, and in runs "
         "without an association or a list of its members",
         false, membership_mean},
        {"satisfaction_mean", "1",
         "mean satisfaction of members, −1 … 1; NaN without members", true,
         [](V v) { return ratio(v.census.satisfaction, v.census.members); }},
        {"membership_balance", "EUR/week",
         "mean of what membership brings members beyond its cost, running mean over "
         "about "
         "a year; NaN when nobody weighs the fee or without members",
         false, membership_balance},
    };
}

std::vector<Metric> metrics_of_standing() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"practice_spread", "1",
         "variance of practice ÷ variance of ideals within cooperations; NaN when "
         "nobody adapts",
         true,
         [](V v) {
             return ratio(v.census.practice_variation, v.census.ideal_variation);
         }},
        {"reach_mean", "share",
         "mean chance that a customer hears of a cooperation; NaN without any", true,
         [](V v) { return ratio(v.census.reach, v.census.cooperations); }},
        {"brand_mean", "share",
         "mean public rating of the cooperations alive; NaN without any", true,
         [](V v) { return ratio(v.census.brand, v.census.cooperations); }},
        {"fees", "EUR", "fees and levies that members paid since the last recording",
         true, [](F f) { return f[Flow::fees_eur]; }},
        {"administration_spent", "EUR",
         "spent on the administration of cooperations since the last recording", true,
         [](F f) { return f[Flow::administration_eur]; }},
        {"reach_bought", "EUR", "spent on reach out of fees since the last recording",
         true, [](F f) { return f[Flow::reach_bought_eur]; }},
        {"marketing_spent", "EUR", "paid into joint marketing since the last recording",
         true, [](F f) { return f[Flow::marketing_eur]; }},
        {"funds", "EUR", "what the cooperations hold", true,
         [](V v) { return v.census.fund_eur; }},
    };
}

}  // namespace

std::vector<Metric> metrics_of_cooperations() {
    return together(
        {metrics_of_numbers(), metrics_of_members(), metrics_of_standing()});
}

}  // namespace verbund
