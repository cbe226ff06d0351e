// Small favours along ties: each week both sides of a tie may ask; who gives spends hours, who is refused trusts less.
// With a chance a week a freelancer drops its weakest tie and seeks another.
//   gives: always; never; or, when conditional, what the other did last time
// Source: trust games with rewiring (Rand, Arbesman & Christakis 2011).
#pragma once

#include "core/parameter.hpp"
#include "rules/population.hpp"

#include <string_view>

namespace verbund {

struct Favour {
    double asked = 0.0;
    double hours = 1.0;
    double slip = 0.0;
    double rewiring = 0.0;

    static constexpr std::string_view group = "favour";
    static constexpr auto rows() {
        using P = Parameter<Favour, double>;
        return std::tuple{
            P{"asked", &Favour::asked, {0, 1}, Unit::chance_per_week,
              "chance that the two of a tie ask each other for a favour; 0: never", "off"},
            P{"hours", &Favour::hours, {0, 40}, Unit::hours, "time that a favour costs its giver", "assumption"},
            P{"slip", &Favour::slip, {0, 0.5}, Unit::share, "chance that giving or refusing happens against intent",
              "off"},
            P{"rewiring", &Favour::rewiring, {0, 1}, Unit::chance_per_week,
              "chance that a freelancer drops its least trusted tie and seeks a new contact", "off"},
        };
    }
};

// Whether a favour is given; other_gave: what the other did last time (at first: gave).
constexpr bool favour_given(Giving giving, bool other_gave, double uniform, const Favour& p) {
    const bool meant = giving == Giving::always || (giving == Giving::conditional && other_gave);
    return meant != (uniform < p.slip);
}
static_assert(favour_given(Giving::conditional, true, 0.5, {}) && !favour_given(Giving::conditional, false, 0.5, {}));
static_assert(!favour_given(Giving::always, true, 0.0, {.slip = 0.1}));

}  // namespace verbund
