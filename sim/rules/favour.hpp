// Freelancers do each other small favours along ties. Each week the two of a tie may
// ask each other. A giver spends hours. A freelancer who receives a favour trusts more,
// by one good event, and one who is refused less, by one bad event that nobody talks
// over (see `trust`). With some chance a week a freelancer drops their least trusted tie,
// if there is one, and seeks another contact in the region.
//   chance a week that the two of a tie ask each other = asked
//   chance a week that one drops their least trusted tie = rewiring
//   always: gives
//   nothing: does not give
//   coin: gives with chance ½
//   conditional: gives unless the other refused last time
//   wary: gives if the other gave last time
//   hump-shaped: like conditional, and then with chance ½
//   chance that a refusal is forgiven and counts as giving = generosity·o_i·o_j
//   chance that the act is the opposite of what is meant = slip
//   gain = benefit·received − hours·gave          (h)
//   balance ← balance + hours·(gave − received)   (h)
//   o_i, o_j         openness of the two, 0 … 1
//   gave, received   1 or 0
// Source: trust games with rewiring (Rand, Arbesman & Christakis 2011); generous tit
// for tat (Nowak & Sigmund 1992).
#pragma once

#include "core/parameter.hpp"
#include "rules/population.hpp"

#include <string_view>

namespace verbund {

struct Favour {
    double asked = 0.0;
    double hours = 1.0;
    double benefit = 3.0;
    double slip = 0.0;
    double generosity = 0.0;
    double rewiring = 0.0;

    static constexpr std::string_view group = "favour";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("asked", p.asked, {0, 1}, Unit::chance_per_week,
            "chance that the two of a tie ask each other for a favour; 0: never",
            "off");
        row("hours", p.hours, {0, 40}, Unit::hours,
            "time that a favour costs its giver", "assumption");
        row("benefit", p.benefit, {0, 1000}, Unit::hours,
            "what a favour is worth to who receives it", "assumption");
        row("slip", p.slip, {0, 0.5}, Unit::share,
            "chance that giving or refusing happens against intent", "off");
        row("generosity", p.generosity, {0, 1}, Unit::share,
            "how far openness (its product over the two) makes a conditional giver "
            "give after a refusal",
            "off");
        row("rewiring", p.rewiring, {0, 1}, Unit::chance_per_week,
            "chance that a freelancer drops its least trusted tie and seeks a new "
            "contact",
            "off");
    }
};

// What one knows of the other before a favour.
enum class LastTime { none, refused, gave };

// Whether somebody means to give; the coin is a uniform number, for who gives by
// halves.
constexpr bool means_to_give(Giving giving, LastTime other, double coin) {
    switch (giving) {
        case Giving::conditional: return other != LastTime::refused;
        case Giving::nothing: return false;
        case Giving::always: return true;
        case Giving::hump_shaped: return other != LastTime::refused && coin < 0.5;
        case Giving::coin: return coin < 0.5;
        case Giving::wary: return other == LastTime::gave;
    }
    return false;
}
static_assert(means_to_give(Giving::conditional, LastTime::none, 0) &&
              !means_to_give(Giving::wary, LastTime::none, 0));
static_assert(means_to_give(Giving::hump_shaped, LastTime::gave, 0.4) &&
              means_to_give(Giving::coin, LastTime::refused, 0.4));

// The last times after which somebody means to give whatever the coin: a bit each, the
// lowest for none.
constexpr std::uint8_t gives_after(Giving giving) {
    unsigned times = 0;
    for (const LastTime other : {LastTime::none, LastTime::refused, LastTime::gave})
        times |= unsigned(means_to_give(giving, other, 1.0)) << int(other);
    return static_cast<std::uint8_t>(times);
}
static_assert(gives_after(Giving::conditional) == 0b101 &&
              gives_after(Giving::wary) == 0b100 && gives_after(Giving::coin) == 0);

// Whether all ask each other each week, and what they mean to do is what they do.
constexpr bool is_each_week_without_luck(const Favour& p) {
    return p.asked >= 1.0 && p.slip <= 0.0 && p.generosity <= 0.0;
}

// Whether a favour is given: as meant, unless it slips by a uniform number.
constexpr bool favour_given(bool meant, double uniform, const Favour& p) {
    return meant != (uniform < p.slip);
}
static_assert(!favour_given(true, 0.0, {.slip = 0.1}) &&
              favour_given(true, 0.1, {.slip = 0.1}));

// Chance that a refusal is forgiven.
constexpr double chance_of_forgiving(double mine, double theirs, const Favour& p) {
    return p.generosity * mine * theirs;
}
static_assert(chance_of_forgiving(0.5, 0.5, {.generosity = 1.0}) == 0.25);

// Hours that one side has given the other by one exchange, minus those they received.
constexpr double hours_given(bool gave, bool received, const Favour& p) {
    return p.hours * (int(gave) - int(received));
}
static_assert(hours_given(true, false, {}) == 1.0 &&
              hours_given(true, true, {}) == 0.0);

// What one side has gained by one exchange, in hours.
constexpr double gain_of_favour(bool gave, bool received, const Favour& p) {
    return (received ? p.benefit : 0.0) - (gave ? p.hours : 0.0);
}
static_assert(gain_of_favour(true, true, {}) == 2.0 &&
              gain_of_favour(true, false, {}) == -1.0);

}  // namespace verbund
