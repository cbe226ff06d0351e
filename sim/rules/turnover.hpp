// Freelancers leave the market for two reasons. For reasons other than money they leave
// with a hazard that falls with tenure. For money they leave when their cash has been
// below zero for some weeks in a row. Newcomers replace leavers in expectation.
//   chance a week of leaving = 1 − exp(−noneconomic_share·λ)
//   λ = −ln(1 − leave_first_year) ÷ 52.18      in year 1
//   λ = −ln(1 − leave_to_fifth_year) ÷ 52.18   in years 2–5
//   λ = −ln(1 − leave_later) ÷ 52.18           later
//   bankrupt: cash < 0 for bankrupt_after weeks in a row
//   chance a week that an empty slot is filled = min(1, missing ÷ empty)
//   density of tenure at the start ∝ exp(−∫ λ), up to 40 years
//   λ         hazard of leaving for any reason (1/week)
//   missing   expected minus present headcount of the region, at least 0
//   empty     empty slots of the region
// Source: IfM Bonn on the cohort of 2017 (26 % of solo founders gone after a year, 66 %
// after five).
#pragma once

#include "core/hazard.hpp"
#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Turnover {
    double leave_first_year = 0.26;
    double leave_to_fifth_year = 0.177;
    double leave_later = 0.06;
    double noneconomic_share = 0.76;
    double living_cost = 1100.0;
    double savings = 8000.0;
    int bankrupt_after = 26;

    static constexpr std::string_view group = "turnover";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("leave_first_year", p.leave_first_year, {0, 0.99}, Unit::chance_per_year,
            "chance of leaving in the first year",
            "IfM Bonn, cohort 2017: 74 % left after one year");
        row("leave_to_fifth_year", p.leave_to_fifth_year, {0, 0.99},
            Unit::chance_per_year, "chance of leaving in each of years 2–5",
            "IfM Bonn, cohort 2017: 34 % of solo founders after five years");
        row("leave_later", p.leave_later, {0, 0.99}, Unit::chance_per_year,
            "chance of leaving in each later year", "assumption");
        row("noneconomic_share", p.noneconomic_share, {0, 2}, Unit::share,
            "part of these hazards that has nothing to do with money; bankruptcies are "
            "the rest",
            "assumption, chosen so that both together match IfM Bonn's survival after "
            "five years");
        row("living_cost", p.living_cost, {0, 20000}, Unit::eur_per_month,
            "what the business must bring for its owner to live, taken from its cash "
            "every week",
            "assumption");
        row("savings", p.savings, {0, 1e6}, Unit::eur, "cash a newcomer brings",
            "assumption");
        row("bankrupt_after", p.bankrupt_after, {0, 520}, Unit::weeks,
            "weeks below zero cash after which a freelancer gives up; 0: never",
            "assumption");
    }
};

// Hazard a week at a tenure in weeks; the parameters are in weeks (hazards), as all
// rules see them.
constexpr double leaving_hazard(double tenure, const Turnover& p) {
    const double total = tenure < weeks_per_year         ? p.leave_first_year
                         : tenure < 5.0 * weeks_per_year ? p.leave_to_fifth_year
                                                         : p.leave_later;
    return p.noneconomic_share * total;
}
static_assert(leaving_hazard(52.0, {.leave_first_year = 0.5,
                                    .noneconomic_share = 1.0}) == 0.5);
static_assert(leaving_hazard(53.0, {.leave_to_fifth_year = 0.25,
                                    .noneconomic_share = 0.5}) == 0.125);

// The greatest hazard a week at any tenure. It bounds the others: a freelancer whose
// uniform number is not below its chance stays, whatever their tenure.
constexpr double greatest_leaving_hazard(const Turnover& p) {
    return std::max({leaving_hazard(0.0, p), leaving_hazard(2.0 * weeks_per_year, p),
                     leaving_hazard(9.0 * weeks_per_year, p)});
}
static_assert(greatest_leaving_hazard({.leave_first_year = 0.25,
                                       .leave_to_fifth_year = 0.75,
                                       .leave_later = 0.5,
                                       .noneconomic_share = 0.5}) == 0.375);

constexpr bool is_bankrupt(int weeks_below_zero, const Turnover& p) {
    return p.bankrupt_after > 0 && weeks_below_zero >= p.bankrupt_after;
}
static_assert(is_bankrupt(26, {}) && !is_bankrupt(25, {}) &&
              !is_bankrupt(999, {.bankrupt_after = 0}));

// Tenure in weeks at a stationary start: density ∝ survival exp(−∫ hazard), by two
// uniform numbers. The last phase ends after 40 years.
inline double tenure_at_start(double which, double where, const Turnover& p) {
    const double ends[] = {weeks_per_year, 5.0 * weeks_per_year, 40.0 * weeks_per_year};
    const double hazards[] = {p.leave_first_year, p.leave_to_fifth_year, p.leave_later};
    double weight[3];
    double alive = 1.0;
    double total = 0.0;
    for (int phase = 0; phase < 3; ++phase) {
        const double length = ends[phase] - (phase == 0 ? 0.0 : ends[phase - 1]);
        const double left = exact_exp(-hazards[phase] * length);
        weight[phase] =
            alive * (hazards[phase] > 0.0 ? (1.0 - left) / hazards[phase] : length);
        alive *= left;
        total += weight[phase];
    }
    int phase = 0;
    for (double at = which * total; phase < 2 && at >= weight[phase]; ++phase)
        at -= weight[phase];
    const double begin = phase == 0 ? 0.0 : ends[phase - 1];
    const double length = ends[phase] - begin;
    if (hazards[phase] == 0.0) return begin + where * length;
    const double gone = chance_of(hazards[phase] * length);
    return begin - exact_log(1.0 - where * gone) / hazards[phase];
}

// Chance that an empty slot is filled this week, so that newcomers replace leavers in
// expectation.
constexpr double chance_of_entry(int expected, int active, int empty) {
    if (empty <= 0 || active >= expected) return 0.0;
    return expected - active >= empty ? 1.0
                                      : static_cast<double>(expected - active) / empty;
}
static_assert(chance_of_entry(100, 95, 20) == 0.25 &&
              chance_of_entry(100, 101, 9) == 0.0);

}  // namespace verbund
