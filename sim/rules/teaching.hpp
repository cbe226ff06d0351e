// Shared knowledge is doubled. After a joint project a freelancer may learn a trade of
// the other, but not the other's core area where that is protected. They learn most
// easily from somebody neither too near nor too far. A trade that is regulated in the
// scenario's list of trades is never learned so. Learning takes time, and who has
// learned a trade is a novice in it at first.
//   chance = passing_on·4·d·(1 − d)
//   chance = passing_on   if distance does not matter
//   time away from customers = hours ÷ H   (weeks, once for each trade learned)
//   logit q = logit(reliability) − novice·exp(−jobs ÷ learned_after)
//   d     1 − common ÷ all trades of the two
//   H     working time of the learner (h/week)
//   q     reliability of the learner in the trade learned
//   jobs  parts in that trade that the learner has ended since
// Source: Nooteboom et al. 2007 (inverted U over 994 alliances); the text, „geteiltes
// Wissen ist doppeltes Wissen"; exponential learning curve, Heathcote, Brown & Mewhort
// 2000; its size and speed: assumption.
#pragma once

#include "core/exact_math.hpp"
#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Teaching {
    double passing_on = 0.0;
    bool distance_matters = true;
    bool core_protected = true;
    double hours = 0.0;
    double novice = 0.0;
    double learned_after = 10.0;

    static constexpr std::string_view group = "teaching";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("passing_on", p.passing_on, {0, 1}, Unit::share,
            "chance that a joint project passes a trade on, at the best distance; 0: "
            "never",
            "off");
        row("distance_matters", p.distance_matters, {0, 1}, Unit::yes_no,
            "that chance falls towards partners who are too near or too far",
            "Nooteboom et al. 2007");
        row("core_protected", p.core_protected, {0, 1}, Unit::yes_no,
            "nobody passes its core area on",
            "the text, „Identitätssicherung der Partner”");
        row("hours", p.hours, {0, 1000}, Unit::hours,
            "time that a trade takes a freelancer to learn from a partner", "off");
        row("novice", p.novice, {0, 10}, Unit::number,
            "loss in the log-odds of good work in the first job in a trade that was "
            "learned from a partner; 0: none",
            "off");
        row("learned_after", p.learned_after, {0.1, 1000}, Unit::number,
            "jobs in that trade after which the loss has fallen to 1 ÷ e",
            "off while novice is 0: assumption");
    }
};

constexpr double chance_of_learning(double similarity, const Teaching& p) {
    if (!p.distance_matters) return p.passing_on;
    return p.passing_on * 4.0 * similarity * (1.0 - similarity);
}
static_assert(chance_of_learning(0.5, {.passing_on = 0.25}) == 0.25 &&
              chance_of_learning(1.0, {.passing_on = 1}) == 0.0);

// Weeks that learning a trade takes.
constexpr double weeks_of_learning(double hours_per_week, const Teaching& p) {
    return p.hours / hours_per_week;
}
static_assert(weeks_of_learning(40.0, {.hours = 20.0}) == 0.5);

// Reliability in a trade that was learned from a partner, after some jobs in it. Who
// never fails, or never succeeds, is not moved.
inline double reliability_of_learner(double reliability, int jobs, const Teaching& p) {
    const bool certain = reliability <= 0.0 || reliability >= 1.0;
    if (p.novice == 0.0 || certain) return reliability;
    const double loss = p.novice * exact_exp(-jobs / p.learned_after);
    return logistic(logit(reliability) - loss);
}

}  // namespace verbund
