// Freelancers hope for something from others and compare it with what they get. The
// result is a running satisfaction. What they compare depends on what they seek:
//
// - Members who seek leads count the parts that they are paid for of orders that came
// through a cooperation. These are requests that joint marketing or a fellow member
// brought, and projects whose lead found no partner for a part and called up a fellow
// member. Whose cooperation it was is not asked.
// - Other members compare the week's income with their usual income.
// - Freelancers who seek leads, have partners and are in no cooperation count the parts
// of projects that partners pass on to them, and the requests. This counts only if
// `partnership.disappointment` is on.
// - Members who weigh the fee are disappointed by what membership costs them beyond what
// it brought. Freelancers who would ask to join hear from the members what it brought
// them, and weigh it by their own income.
//   S ← clamp(S + speed·(surprise − S), −1, 1)
//   surprise = orders − expected_orders               of members who seek leads
//   surprise = clamp(earned ÷ max(1, Y) − 1, −1, 1)   of other members
//   surprise = referrals − expected_referrals         of those who seek leads in no cooperation
//   surprise = 0                                      of everybody else
//   surprise ← surprise − weighs_fee·L                of members
//   chance that a freelancer who would ask to join does = max(0, 1 − weighs_fee·L)
//   L = max(0, −B) ÷ max(1, (1 − business_costs)·Y)
//   B ← B + (brought − paid − B) ÷ 52.18
//   Y ← Y + (earned − Y) ÷ 52.18
//   S ← max(−1, S − speed·discomfort)                 before this, where practice is adapted
//   S                           satisfaction, −1 … 1; 0 for a new member
//   orders, referrals, earned   of this week (numbers; EUR)
//   Y                           usual income, with this week's (EUR/week)
//   discomfort                  see `practice`
//   L                           loss by membership, as a share of usual net income
//   B                           what membership brings beyond its cost (EUR/week); 0 for
//                               a new member, the members' mean for who would join
//   brought                     revenue through the cooperation, without business costs
//   paid                        fee, levy and contribution to joint marketing
// Source: aspiration dynamics; the text, „Die Erwartung, … Aufträge zu generieren,
// führt schnell in die Sackgasse".
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Aspiration {
    double speed = 0.02;
    double expected_orders = 0.3;
    double expected_referrals = 0.3;
    double weighs_fee = 0.0;

    static constexpr std::string_view group = "aspiration";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("speed", p.speed, {0, 1}, Unit::chance_per_week,
            "weight of the current week in satisfaction", "assumption");
        row("expected_orders", p.expected_orders, {0, 10}, Unit::per_week,
            "orders through the cooperation that a lead-seeker hopes for",
            "assumption");
        row("expected_referrals", p.expected_referrals, {0, 10}, Unit::per_week,
            "parts of partners' projects that a lead-seeker without a cooperation "
            "hopes for",
            "assumption");
        row("weighs_fee", p.weighs_fee, {0, 1000}, Unit::number,
            "loss of satisfaction with membership when it costs all of a usual net "
            "income "
            "beyond what it brought; at 10 a tenth of that income costs 1",
            "off");
    }
};

// Running mean of income over a year, EUR a week, after a week in which so much came
// in.
constexpr float income_after(float income, float earned) {
    return income + (earned - income) * static_cast<float>(1.0 / weeks_per_year);
}
static_assert(income_after(500.0F, 500.0F) == 500.0F);

// A week of a freelancer, as far as they measure others by it.
struct WeekLived {
    bool member = false;  // of a cooperation
    bool seeks_leads = false;
    int partners = 0;
    int orders = 0;       // through the cooperation
    int referrals = 0;    // parts of partners' projects, and requests of theirs
    double earned = 0.0;  // EUR
    double income = 0.0;  // running mean, EUR a week
    double loss = 0.0;    // by membership, as a share of usual net income
};

// What somebody loses by membership, as a share of their usual net income, when it
// brings so much more than it costs (EUR a week).
constexpr double loss_by_membership(double balance, double net_income) {
    return std::max(0.0, -balance) / std::max(1.0, net_income);
}
static_assert(loss_by_membership(-50.0, 500.0) == 0.1 &&
              loss_by_membership(50.0, 500.0) == 0.0 &&
              loss_by_membership(-3.0, 0.0) == 3.0);

// Chance that a freelancer who would ask to join a cooperation does so for all that
// members lose by it.
constexpr double chance_of_asking(double loss, const Aspiration& p) {
    return std::max(0.0, 1.0 - p.weighs_fee * loss);
}
static_assert(chance_of_asking(0.25, {.weighs_fee = 2.0}) == 0.5 &&
              chance_of_asking(0.75, {.weighs_fee = 2.0}) == 0.0 &&
              chance_of_asking(9.0, {}) == 1.0);

// By how much the week was better than hoped for; 0 for those who hope for nothing from
// others.
constexpr double surprise_of(const WeekLived& week, const Aspiration& p) {
    if (!week.member)
        return week.seeks_leads && week.partners > 0
                   ? week.referrals - p.expected_referrals
                   : 0.0;
    const double hoped =
        week.seeks_leads
            ? week.orders - p.expected_orders
            : std::clamp(week.earned / std::max(1.0, week.income) - 1.0, -1.0, 1.0);
    return hoped - p.weighs_fee * week.loss;
}
static_assert(surprise_of({.seeks_leads = true}, {}) == 0.0);
static_assert(surprise_of({.seeks_leads = true, .partners = 1, .referrals = 1},
                          {.expected_referrals = 0.25}) == 0.75);
static_assert(surprise_of({.member = true, .seeks_leads = true},
                          {.expected_orders = 0.5}) == -0.5);
static_assert(surprise_of({.member = true, .earned = 250.0, .income = 1000.0}, {}) ==
              -0.75);
static_assert(surprise_of({.member = true, .seeks_leads = true, .loss = 0.25},
                          {.expected_orders = 0.5, .weighs_fee = 2.0}) == -1.0);

// Satisfaction after a week that was so much better than expected, in orders a week or
// in parts of the usual income.
constexpr double satisfaction_after(double satisfaction, double surprise,
                                    const Aspiration& p) {
    return std::clamp(satisfaction + p.speed * (surprise - satisfaction), -1.0, 1.0);
}
static_assert(satisfaction_after(0.0, -0.5, {.speed = 0.5}) == -0.25 &&
              satisfaction_after(0.9, 9.0, {.speed = 0.5}) == 1.0);

// Satisfaction after a week of discomfort with the practice of the cooperation.
constexpr double satisfaction_under(double discomfort, double satisfaction,
                                    const Aspiration& p) {
    return std::max(-1.0, satisfaction - p.speed * discomfort);
}
static_assert(satisfaction_under(1.0, 0.0, {.speed = 0.5}) == -0.5 &&
              satisfaction_under(9.0, 0.0, {.speed = 0.5}) == -1.0);

}  // namespace verbund
