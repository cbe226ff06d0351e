// A freelancer who enters the market has trades, a rate, hours, a hidden reliability
// and dispositions. Each newcomer is drawn at the address of their permanent id, so
// that they are the same person under every strategy. What they do for others by their
// disposition to give is said in `favour`, `helping`, `marketing` and `work`.
//   rate ~ lognormal(rate_median·factor of the trade, rate_spread)   (EUR/h)
//   hours ~ lognormal(hours_median, hours_spread), at most 80        (h/week)
//   further trades ~ Poisson(further_trades), or that mean rounded if trades do not vary
//   further interests ~ Poisson(further_interests)
//   reliability = logistic(logit(m) + reliability_spread·N)
//   openness = openness_mean + openness_spread·min(openness_mean, 1 − openness_mean)·V
//   vacant slots of a region = max(4, ⌈vacant_share·freelancers⌉)
//   m   reliability_bad with chance bad_share, else reliability_good
//   N   a standard normal number
//   V   a uniform number in −1 … 1
// Source of the dispositions: Fischbacher, Gächter & Fehr 2001; presets in
// scenarios/dispositions.
#pragma once

#include "core/parameter.hpp"
#include "core/samplers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace verbund {

enum class Giving : std::uint8_t {
    conditional,
    nothing,
    always,
    hump_shaped,
    coin,
    wary
};

// Who gives half of the times that others of its kind would.
constexpr bool gives_by_halves(Giving giving) {
    return giving == Giving::hump_shaped || giving == Giving::coin;
}

struct Population {
    double rate_median = 48.0;
    double rate_spread = 0.3;
    double hours_median = 37.4;
    double hours_spread = 0.2;
    double further_trades = 1.5;
    bool trades_vary = true;
    double further_interests = 2.0;
    double bad_share = 0.15;
    double reliability_good = 0.95;
    double reliability_bad = 0.70;
    double reliability_spread = 0.3;
    double conditional_share = 0.50;
    double free_rider_share = 0.25;
    double hump_shaped_share = 0.0;
    double coin_share = 0.0;
    double wary_share = 0.0;
    double loner_share = 0.20;
    double lead_seeker_share = 0.3;
    double openness_mean = 0.6;
    double openness_spread = 1.0;
    double vacant_share = 0.05;

    static constexpr std::string_view group = "population";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("rate_median", p.rate_median, {1, 1000}, Unit::eur_per_hour,
            "median hourly rate, before the factor of the trade",
            "assumption within trade blogs' 35–85 EUR/h");
        row("rate_spread", p.rate_spread, {0, 2}, Unit::number,
            "standard deviation of the logarithm of the rate", "assumption");
        row("hours_median", p.hours_median, {1, 80}, Unit::hours_per_week,
            "median working time, billable or not",
            "37.4 h/week of the solo self-employed, NRW 2012");
        row("hours_spread", p.hours_spread, {0, 1}, Unit::number,
            "standard deviation of the logarithm of the working time", "assumption");
        row("further_trades", p.further_trades, {0, 16}, Unit::number,
            "mean number of trades offered beside the main one (Poisson)",
            "assumption");
        row("trades_vary", p.trades_vary, {0, 1}, Unit::yes_no,
            "that number varies; else everybody offers the mean, rounded",
            "assumption");
        row("further_interests", p.further_interests, {0, 16}, Unit::number,
            "mean number of business interests beyond one's own trades (Poisson)",
            "assumption");
        row("bad_share", p.bad_share, {0, 1}, Unit::share,
            "share of newcomers whose work is unreliable", "assumption");
        row("reliability_good", p.reliability_good, {0.01, 1}, Unit::share,
            "chance that a reliable freelancer's part of a job is good", "assumption");
        row("reliability_bad", p.reliability_bad, {0.01, 0.999}, Unit::share,
            "chance that an unreliable freelancer's part of a job is good",
            "assumption");
        row("reliability_spread", p.reliability_spread, {0, 2}, Unit::number,
            "standard deviation of the log-odds of reliability", "assumption");
        row("conditional_share", p.conditional_share, {0, 1}, Unit::share,
            "share who give as long as the other does not owe them too much",
            "preset `simple`, assumption");
        row("free_rider_share", p.free_rider_share, {0, 1}, Unit::share,
            "share who never give; the rest of the five always gives",
            "preset `simple`, assumption");
        row("hump_shaped_share", p.hump_shaped_share, {0, 1}, Unit::share,
            "share who give as others do, but less when these give more than half",
            "off");
        row("coin_share", p.coin_share, {0, 1}, Unit::share,
            "share who give half of the time", "off");
        row("wary_share", p.wary_share, {0, 1}, Unit::share,
            "share who give only to those who have given them more", "off");
        row("loner_share", p.loner_share, {0, 1}, Unit::share,
            "share who want no cooperation",
            "≈20 % of small firms, BDU survey in Baden-Württemberg 2003, n = 428");
        row("lead_seeker_share", p.lead_seeker_share, {0, 1}, Unit::share,
            "share who join mainly for orders", "assumption");
        row("openness_mean", p.openness_mean, {0, 1}, Unit::share,
            "mean openness to talk bad news over (uniform around it)", "assumption");
        row("openness_spread", p.openness_spread, {0, 1}, Unit::share,
            "width of that law, as a share of the widest; 0: all alike", "assumption");
        row("vacant_share", p.vacant_share, {0.01, 1}, Unit::share,
            "slots beyond the expected headcount that newcomers may enter",
            "assumption");
    }
};

inline constexpr double most_working_hours = 80.0;  // a week

// Slots of a region beyond its expected headcount, which newcomers may enter.
inline int vacant_slots(int freelancers, const Population& p) {
    return std::max(4, static_cast<int>(std::ceil(freelancers * p.vacant_share)));
}

// Hidden reliability: log-odds around those of the kind. Chance; reliable or not by the
// first number.
inline double reliability_of(bool bad, double standard_normal, const Population& p) {
    const double typical = bad ? p.reliability_bad : p.reliability_good;
    if (p.reliability_spread == 0.0 || typical == 1.0) return typical;
    return logistic(logit(typical) + p.reliability_spread * standard_normal);
}

// What a freelancer gives to others, by a uniform number.
constexpr Giving giving_of(double uniform, const Population& p) {
    const std::array shares{std::pair(p.conditional_share, Giving::conditional),
                            std::pair(p.free_rider_share, Giving::nothing),
                            std::pair(p.hump_shaped_share, Giving::hump_shaped),
                            std::pair(p.coin_share, Giving::coin),
                            std::pair(p.wary_share, Giving::wary)};
    double below = 0.0;
    for (const auto& [share, giving] : shares)
        if (uniform < (below += share)) return giving;
    return Giving::always;
}
static_assert(giving_of(0.49, {}) == Giving::conditional &&
              giving_of(0.5, {}) == Giving::nothing &&
              giving_of(0.75, {}) == Giving::always &&
              giving_of(0.9, {.wary_share = 0.25}) == Giving::wary);

// Uniform around the mean, at most as wide as 0 … 1 allows.
constexpr double openness_of(double uniform, const Population& p) {
    const double reach = std::min(p.openness_mean, 1.0 - p.openness_mean);
    return p.openness_mean + p.openness_spread * reach * (2.0 * uniform - 1.0);
}
static_assert(openness_of(0.5, {}) == 0.6 &&
              openness_of(0.9, {.openness_spread = 0.0}) == 0.6);

}  // namespace verbund
