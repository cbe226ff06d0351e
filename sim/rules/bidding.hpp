// A freelancer bids alone if they have every trade and the time. Otherwise they call up
// a team: a partner for each missing part, or a fellow member where no partner can take
// the part on. Work is taken on only when a part of the time to the deadline stays in
// reserve; those who learn move that part by what became of their work. Freelancers with
// partners may claim a team („Wir") and may name their partners. One who is asked but
// lacks the time or the trade may recommend a partner. Both then hear what comes of it.
//   w = exp(trust·T + intensity·ι)                 weight of a partner in the call-up
//   w ← w·(1 + loyalty)                            of the partner with the greatest ι
//   chance that a partner is called up = w ÷ Σ w   over those who can take the part on,
//                                              at most 32
//   cost = coordination·n + Σ coordination_distance·d ÷ 100 km
//   takes work on: free − posted ≤ most_backlog, and if refuses_late
//                  finish + r·(deadline − posted) ≤ deadline
//   r = reserve, and at first if learns_reserve is on, from where
//   r ← min(1, r + learns_reserve·(1 − late_accepted))   after a part that is late
//   r ← max(0, r − learns_reserve·late_accepted)         after one that is in time,
//                                                        and after a week without work
//   at rest: late ÷ (parts + weeks without work) = late_accepted, while 0 < r < 1
//   disclosed = shown ÷ 3 if the lead names partners, else 0
//   chance that who lacks time or trade recommends a partner = passes_on
//   chance of each partner = w ÷ Σ w   over those of the region who can take it on;
//                                      w without loyalty
//   evidence about the one who recommends: good
//   evidence about the one who is recommended: good if the customer is content, else bad
//   T       trust of the lead in the partner, 0 … 1
//   ι       intensity of their tie, 0 … 1
//   cost    hours that a team costs its lead
//   n       partners in the team
//   d       distance to the worker (km), for each part that is done in another region
//   free    when the work accepted so far ends (weeks)
//   finish  when the work would end, as foreseen (see `work`; weeks), if it began without
//           the delay of a lead who consults partners (see `deciding`)
//   r       share of the time to the deadline that is kept in reserve, 0 … 1; of a
//           member at least cooperation.reserve
// Source: the text, „Abruf als Team für Projekte", „Wir", „Transparenz in der
// Kooperation", „Terminsicherheit"; learning, the weighted up-down method (Kaernbach
// 1991), here as an assumption about people.
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Bidding {
    bool claims_team = false;
    double claimers = 1.0;
    bool names_partners = false;
    int shown = 3;
    double most_backlog = 5.0;
    bool refuses_late = true;
    double reserve = 0.0;
    double learns_reserve = 0.0;
    double late_accepted = 0.1;
    double trust = 4.0;
    double intensity = 1.0;
    double loyalty = 0.0;
    double coordination = 1.0;
    double coordination_distance = 0.0;
    double passes_on = 0.0;
    double seen_through = 0.3;
    double seen_through_weight = 3.0;

    static constexpr std::string_view group = "bid";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("claims_team", p.claims_team, {0, 1}, Unit::yes_no,
            "who has partners says „Wir”", "off");
        row("claimers", p.claimers, {0, 1}, Unit::share,
            "share of freelancers who would say it; the others leave it be",
            "everybody does as the strategy says");
        row("names_partners", p.names_partners, {0, 1}, Unit::yes_no,
            "who has partners names and links all of them", "off");
        row("shown", p.shown, {0, 3}, Unit::number,
            "what is shown of named partners: link, abstract of their work, references",
            "the text names the three");
        row("most_backlog", p.most_backlog, {0, 1e6}, Unit::weeks,
            "who has accepted work for longer than this takes on no more; 0: only the "
            "idle bid",
            "assumption");
        row("refuses_late", p.refuses_late, {0, 1}, Unit::yes_no,
            "who sees that it would miss the deadline does not bid", "assumption");
        row("reserve", p.reserve, {0, 1}, Unit::share,
            "share of the time from posting to deadline that stays free when work is "
            "taken on",
            "off");
        row("learns_reserve", p.learns_reserve, {0, 1}, Unit::share,
            "how far freelancers move their own reserve by what became of their work",
            "off");
        row("late_accepted", p.late_accepted, {0, 1}, Unit::share,
            "share of late work that who learns a reserve puts up with",
            "assumption: nine jobs in ten on time, the target of the default scenario");
        row("trust", p.trust, {0, 50}, Unit::number,
            "weight of trust when a partner is called up", "assumption");
        row("intensity", p.intensity, {0, 50}, Unit::number,
            "weight of intensity when a partner is called up", "assumption");
        row("loyalty", p.loyalty, {0, 100}, Unit::number,
            "by what part another must be better than the partner one works with most",
            "off");
        row("coordination", p.coordination, {0, 100}, Unit::hours,
            "time that each partner of a team costs the lead", "assumption");
        row("coordination_distance", p.coordination_distance, {0, 100}, Unit::hours,
            "the same for each 100 km between them", "off");
        row("passes_on", p.passes_on, {0, 1}, Unit::share,
            "chance that who is asked and lacks the time or the trade recommends a "
            "partner; 0: nobody does",
            "off");
        row("seen_through", p.seen_through, {0, 1}, Unit::share,
            "chance that a customer sees through a „Wir” that names nobody",
            "assumption");
        row("seen_through_weight", p.seen_through_weight, {0, 20}, Unit::number,
            "bad public evidence when that happens, in bad jobs", "assumption");
    }
};

// Whether a freelancer whose work reaches to `free_at` takes on work posted at a time
// that would end at `finish` (weeks), with their share in reserve.
constexpr bool takes_on(double free_at, double posted, double finish, double deadline,
                        double reserve, const Bidding& p) {
    if (free_at - posted > p.most_backlog) return false;
    return !p.refuses_late || finish + reserve * (deadline - posted) <= deadline;
}
static_assert(takes_on(3.0, 1.0, 4.0, 4.0, 0.0, {}) &&
              !takes_on(9.5, 1.0, 9.6, 99.0, 0.0, {}) && !takes_on(0, 1, 5, 4, 0, {}));
static_assert(takes_on(0.0, 0.0, 3.0, 4.0, 0.25, {}) &&
              !takes_on(0.0, 0.0, 3.0, 4.0, 0.5, {}) &&
              takes_on(0.0, 0.0, 3.0, 4.0, 0.5, {.refuses_late = false}));

// A freelancer's own reserve after a part of theirs was late.
constexpr double reserve_after_late(double reserve, const Bidding& p) {
    return std::min(1.0, reserve + p.learns_reserve * (1.0 - p.late_accepted));
}

// The same after a part in time, or a week without work.
constexpr double reserve_after_good(double reserve, const Bidding& p) {
    return std::max(0.0, reserve - p.learns_reserve * p.late_accepted);
}
static_assert(reserve_after_late(0.5, {.learns_reserve = 0.5, .late_accepted = 0.5}) ==
                  0.75 &&
              reserve_after_good(0.5, {.learns_reserve = 0.5, .late_accepted = 0.5}) ==
                  0.25);
static_assert(reserve_after_late(0.75, {.learns_reserve = 1.0}) == 1.0 &&
              reserve_after_good(0.0, {.learns_reserve = 1.0}) == 0.0);

// Weight of a partner in the call-up.
inline double weight_of_partner(double trust, double intensity, const Bidding& p) {
    return exact_exp(p.trust * trust + p.intensity * intensity);
}

// The same of the partner with whom the lead works most.
constexpr double weight_of_closest(double weight, const Bidding& p) {
    return weight * (1.0 + p.loyalty);
}
static_assert(weight_of_closest(2.0, {.loyalty = 0.5}) == 3.0);

// Hours that a team with n partners costs its lead.
constexpr double hours_of_coordination(int partners, const Bidding& p) {
    return p.coordination * partners;
}
static_assert(hours_of_coordination(3, {}) == 3.0);

// Further hours for one partner at a distance in km.
constexpr double hours_over_distance(double distance, const Bidding& p) {
    return p.coordination_distance * distance / 100.0;
}
static_assert(hours_over_distance(50.0, {.coordination_distance = 3.0}) == 1.5);

// How much of all partners is shown, 0 … 1.
constexpr double share_disclosed(bool names, const Bidding& p) {
    return names ? p.shown / 3.0 : 0.0;
}
static_assert(share_disclosed(true, {}) == 1.0 && share_disclosed(false, {}) == 0.0);

}  // namespace verbund
