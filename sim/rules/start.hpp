// Usually tenures and ties are as the hazards imply. Other starts show whether a result
// depends on the start, or put a plain network in place of a drawn one. In a complete
// start everybody knows everybody in the region. In a ring everybody knows the two
// beside them. The ties of these two count as formed in week 1, so that they are first
// exposed to parting in week 2. A contact that would be older than one of the two
// businesses falls away: where contacts last for long, fewer stand than are drawn.
//
// A list of members may say how long somebody has been in business, how much of their
// hours is billed, and how many regular customers they have. A regular customer remembers
// them as after three jobs to their content.
//   contacts that are drawn for each, as started and standing ~ Poisson(n)
//   n = min(30, contacts_per_week ÷ (1 − exp(−end_contact)))
//   n = min(30, contacts_per_week·52.18)   if contacts never end
//   n ← n + dense_contacts                 if kind is dense
//   usual income = utilisation·hours·rate
//   trust of a regular customer = 1 − ½·(1 − reputation.memory)³
//   contacts_per_week   see `meeting`
//   end_contact         hazard of a contact's end (1/week), see `partnership`
//   utilisation         share of the hours that is billed, 0 … 1
//   hours, rate         of a listed member (h/week; EUR/h)
// Source: assumption.
#pragma once

#include "core/hazard.hpp"
#include "core/parameter.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace verbund {

enum class StartKind {
    stationary,
    empty,
    dense,
    all_giving,
    none_giving,
    complete,
    ring
};

constexpr auto choices(StartKind) {
    return std::array<std::string_view, 7>{"stationary", "empty",       "dense",
                                           "all_giving", "none_giving", "complete",
                                           "ring"};
}

struct Start {
    StartKind kind = StartKind::stationary;
    double dense_contacts = 5.0;
    bool partners = false;
    double goodwill = 0.0;
    int givers = 0;

    static constexpr std::string_view group = "start";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("kind", p.kind, {0, 6}, Unit::choice,
            "ties and dispositions of week 0: as the hazards imply, no ties, many "
            "contacts, everybody giving, nobody giving, everybody tied to everybody in "
            "the region, everybody tied to the two beside it",
            "assumption");
        row("dense_contacts", p.dense_contacts, {0, 30}, Unit::number,
            "contacts that each freelancer starts with on top when start.kind is dense",
            "assumption");
        row("partners", p.partners, {0, 1}, Unit::yes_no,
            "the ties of a complete start or a ring are loose partnerships, not "
            "contacts",
            "off");
        row("goodwill", p.goodwill, {0, 20}, Unit::number,
            "good evidence that both sides of these ties begin with", "off");
        row("givers", p.givers, {0, 10000}, Unit::number,
            "freelancers of each region, its first ones, who always give, whatever is "
            "drawn",
            "off");
    }
};

inline constexpr double most_start_contacts = 30.0;

// Mean number of contacts that one freelancer has started and that still stand, when
// meeting (contacts a week) and parting (hazard a week) balance; those of a year if
// none ever end.
inline double contacts_standing(double met, double end) {
    return end > 0.0 ? std::min(most_start_contacts, met / chance_of(end))
                     : std::min(most_start_contacts, met * weeks_per_year);
}

// Whole weeks before the start that so many years are.
constexpr int weeks_before_start(double years) {
    return static_cast<int>(years * weeks_per_year);
}
static_assert(weeks_before_start(0.0) == 0 && weeks_before_start(2.0) == 104);

// Usual income (EUR/week) of a listed member who bills a share of their hours.
constexpr double income_at_start(double utilisation, double hours, double rate) {
    return utilisation * hours * rate;
}
static_assert(income_at_start(0.5, 40.0, 50.0) == 1000.0);

// Trust of a regular customer when a job moves it by a share `memory` of the way.
constexpr double trust_of_regular_customer(double memory) {
    const double left = 1.0 - memory;
    return 1.0 - 0.5 * left * left * left;
}
static_assert(trust_of_regular_customer(0.0) == 0.5 &&
              trust_of_regular_customer(0.5) == 0.9375 &&
              trust_of_regular_customer(1.0) == 1.0);

}  // namespace verbund
