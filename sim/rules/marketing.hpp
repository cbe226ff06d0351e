// Members pay into joint marketing or ride free. The reach of a cooperation grows with
// those who pay.
//   reach = 1 − (1 − reach_per_member)^(b + Σ c)
//   c = 1                           of those who always give
//   c = 0                           of those who never give
//   c = conditional·m               of conditional and wary members
//   c = conditional·min(m, 1 − m)   of hump-shaped givers
//   c = ½                           of those who toss a coin
//   chance that a customer has heard of some cooperation = 1 − ∏ (1 − reach)
//   chance that it is this one = reach ÷ Σ reach
//   b       full contributions that fees buy, see `cooperation`
//   c       contribution of a member, in full ones; a full one costs `contribution`
//   m       mean of c last week; 1 in a first week
//   reach   chance that a customer hears of the cooperation this week
// Source: threshold-free public good; decay of conditional contributions: Fischbacher,
// Gächter & Fehr 2001.
#pragma once

#include "core/parameter.hpp"
#include "rules/population.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace verbund {

struct Marketing {
    double contribution = 0.0;
    double reach_per_member = 0.03;
    double conditional = 0.9;

    static constexpr std::string_view group = "marketing";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("contribution", p.contribution, {0, 10000}, Unit::eur_per_month,
            "what a full contribution to joint marketing costs a member; 0: no joint "
            "marketing",
            "off");
        row("reach_per_member", p.reach_per_member, {0, 1}, Unit::share,
            "chance that one full contribution brings the cooperation before a "
            "customer",
            "assumption");
        row("conditional", p.conditional, {0, 1}, Unit::share,
            "what conditional members pay of the mean contribution they saw",
            "assumption");
    }
};

// Share of a full contribution that a member pays.
constexpr double contribution_of(Giving giving, double mean_before,
                                 const Marketing& p) {
    switch (giving) {
        case Giving::always: return 1.0;
        case Giving::nothing: return 0.0;
        case Giving::conditional:
        case Giving::wary: return p.conditional * mean_before;
        case Giving::hump_shaped:
            return p.conditional * std::min(mean_before, 1.0 - mean_before);
        case Giving::coin: return 0.5;
    }
    return 0.0;
}
static_assert(contribution_of(Giving::conditional, 0.5, {.conditional = 0.5}) == 0.25);
static_assert(contribution_of(Giving::hump_shaped, 0.75, {.conditional = 0.5}) ==
              0.125);

// Chance that a customer hears of the cooperation when n full contributions were paid.
inline double reach_of(double payers, const Marketing& p) {
    if (payers <= 0.0 || p.reach_per_member <= 0.0) return 0.0;
    return p.reach_per_member >= 1.0
               ? 1.0
               : 1.0 - exact_pow(1.0 - p.reach_per_member, payers);
}

// Chance that a customer has heard of at least one of some cooperations of this reach.
constexpr double chance_heard_of(std::span<const double> reach) {
    double of_none = 1.0;
    for (double one : reach) of_none *= 1.0 - one;
    return 1.0 - of_none;
}
static_assert(chance_heard_of(std::array{0.5, 0.0, 0.5}) == 0.75);

}  // namespace verbund
