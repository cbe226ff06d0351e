// Customers post projects at real times in the week. A project is a bundle of trades
// with hours, a deadline and a budget. Customers ask the suppliers whom they remember, a
// few others, and perhaps the one whom another customer recommends.
//   λ = projects_per_customer·customers
//   time to the next project = −ln(U) ÷ λ                              (weeks)
//   time of the nth project of a week = (n − ½) ÷ λ                    if even,
//                                                which rounds λ in each week
//   chance of one more trade = further_trades, up to most_trades
//   hours of a part ~ lognormal(hours_median·f, hours_spread)
//   hours of a part = hours_median·f·E ÷ ln 2                          if exponential
//   deadline = posting + lognormal(deadline_median·max g, deadline_spread)   (weeks)
//   greatest price paid = Σ h·median·lognormal(budget_median, budget_spread)   (EUR)
//   suppliers asked: those remembered, at most `remembered`, then `asked` others
//   chance that a customer asks another one, too, any of the region = recommended
//   who names, of the suppliers of the first trade that they remember, the most trusted
//   λ       projects a week in a region
//   U, E    a uniform number in (0, 1], an exponential number of mean 1
//   f       factor of the trade's hours
//   g       factor of the time that each trade of the project is allowed
//   h       hours of each part
//   median  median rate of its trade in the region (EUR/h)
// Source: assumption; word of mouth: surveys of freelancers (MBO, 4freelance).
#pragma once

#include "core/parameter.hpp"

#include <array>
#include <cstdint>
#include <numbers>
#include <string_view>

namespace verbund {

inline constexpr int most_parts = 4;
inline constexpr int most_remembered = 3;

enum class HoursLaw { lognormal, exponential };

constexpr auto choices(HoursLaw) {
    return std::array<std::string_view, 2>{"lognormal", "exponential"};
}

struct Demand {
    double projects_per_customer = 0.145;
    bool even = false;
    double further_trades = 0.25;
    int most_trades = 4;
    HoursLaw hours_law = HoursLaw::lognormal;
    double hours_median = 20.0;
    double hours_spread = 0.8;
    double deadline_median = 8.0;
    double deadline_spread = 0.4;
    double budget_median = 1.6;
    double budget_spread = 0.3;
    int asked = 3;
    int remembered = most_remembered;
    double recommended = 0.0;

    static constexpr std::string_view group = "demand";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("projects_per_customer", p.projects_per_customer, {0, 100}, Unit::per_week,
            "projects that a customer posts",
            "assumption, chosen for a billable share of .50–.70 with 6.7 customers per "
            "freelancer");
        row("even", p.even, {0, 1}, Unit::yes_no,
            "projects come at equal intervals, not at random", "off");
        row("further_trades", p.further_trades, {0, 1}, Unit::share,
            "chance that a project needs one more trade", "assumption");
        row("most_trades", p.most_trades, {1, most_parts}, Unit::number,
            "trades that a project needs at most", "assumption");
        row("hours_law", p.hours_law, {0, 1}, Unit::choice,
            "law of the work in one part; exponential: by its median alone",
            "assumption");
        row("hours_median", p.hours_median, {0.01, 10000}, Unit::hours,
            "median work in one part of a project", "assumption for office services");
        row("hours_spread", p.hours_spread, {0, 2}, Unit::number,
            "standard deviation of its logarithm", "assumption");
        row("deadline_median", p.deadline_median, {0.05, 1000}, Unit::weeks,
            "median time from posting to deadline, before the factor of the trade",
            "assumption");
        row("deadline_spread", p.deadline_spread, {0, 2}, Unit::number,
            "standard deviation of its logarithm", "assumption");
        row("budget_median", p.budget_median, {0.01, 1e6}, Unit::number,
            "median of the greatest price that a customer pays for all parts, in "
            "prices "
            "at the median rates of their trades",
            "assumption");
        row("budget_spread", p.budget_spread, {0, 2}, Unit::number,
            "standard deviation of its logarithm", "assumption");
        row("asked", p.asked, {1, 14}, Unit::number,
            "freelancers of the first trade that a customer asks beside those it "
            "remembers",
            "assumption");
        row("remembered", p.remembered, {0, most_remembered}, Unit::number,
            "suppliers that a customer remembers; 0: none",
            "off: as many as there is room for");
        row("recommended", p.recommended, {0, 1}, Unit::share,
            "chance that a customer asks another one of the region, who names the "
            "supplier of the trade whom they trust most",
            "off");
    }
};

// Weeks until the next project of a region where `rate` come a week, by a number in (0,
// 1].
inline double weeks_to_next_project(double uniform, double rate) {
    return -exact_log(uniform) / rate;
}

// When the nth project of a week comes, from 0 on, if they come at equal intervals;
// weeks.
constexpr double time_at_equal_intervals(std::uint32_t nth, double rate) {
    return (nth + 0.5) / rate;
}
static_assert(time_at_equal_intervals(1, 2.0) == 0.75);

// Hours of a part by an exponential number of mean 1, for their median.
constexpr double hours_by_exponential(double exponential, double median) {
    return exponential * median / std::numbers::ln2;
}

// The greatest price that a customer pays, EUR, by their budget in prices at median
// rates.
constexpr double most_paid(double budget, double price_at_medians) {
    return budget * price_at_medians;
}

// Number of parts by a uniform number: one more with chance further_trades, at most
// most_trades and the trades there are.
constexpr int parts_of(double uniform, int trades, const Demand& p) {
    const int most = trades < p.most_trades ? trades : p.most_trades;
    int parts = 1;
    for (double left = p.further_trades; parts < most && uniform < left;
         left *= p.further_trades)
        ++parts;
    return parts;
}
static_assert(parts_of(0.5, 12, {.further_trades = 0.5}) == 1 &&
              parts_of(0.3, 12, {.further_trades = 0.5}) == 2);
static_assert(parts_of(0.0, 12, {}) == 4 && parts_of(0.0, 3, {}) == 3);

}  // namespace verbund
