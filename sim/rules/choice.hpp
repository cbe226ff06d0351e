// A customer chooses among the bidders and buying nothing. The choice is a multinomial
// logit. Customers who look at the whole team value a bid by its hours. An hour of
// somebody who is named counts with the reputation of whoever will work it, an hour of
// somebody who is not named with none. A soloist has nobody to hide.
//   chance of a bidder = exp(u) ÷ (exp(outside) + Σ exp(u))
//   u = reputation·ln((good + 1) ÷ (bad + 1))
//         − price·ln(rate ÷ median)
//         + on_time·(punctual + 1) ÷ (punctual + late + 2)
//         + disclosed·D + we_bonus·C
//         + brand·(B − ½) + loyalty·T − waiting·W
//   u ← u + reputation·by_hours·Σ s·(D·ln((good′ + 1) ÷ (bad′ + 1))
//                                    − ln((good + 1) ÷ (bad + 1)))
//         − unknown·(1 − D)·Σ s            Σ over the partners in the bidder's team
//   good, bad        public evidence about the bidder, in ratings
//   rate, median     rate of the bidder and median rate of the trade (EUR/h)
//   punctual, late   public evidence of jobs on time and late
//   D                how much is shown of all partners, 0 … 1
//   C                1 if the bidder claims a team, else 0
//   B                public rating of the bidder's cooperation, 0 … 1; ½ without one
//   T                trust of the customer in a bidder they remember, 0 … 1; 0 for others
//   W                weeks that the bidder would begin later than the soonest one
//   s                share of the hours of the project that a partner would work
//   good′, bad′      public evidence about that partner, in ratings
// Source: Luce's choice; disclosure: Buell, Kim & Tsay 2017 (another trade, used only
// as a scale).
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Choice {
    double reputation = 0.4;
    double price = 1.5;
    double on_time = 1.0;
    double disclosed = 0.2;
    double we_bonus = 0.3;
    double brand = 1.0;
    double loyalty = 1.5;
    double waiting = 0.0;
    double by_hours = 0.0;
    double unknown = 0.0;
    double outside = -2.0;

    static constexpr std::string_view group = "choice";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("reputation", p.reputation, {0, 20}, Unit::number,
            "weight of the log-odds of public reputation", "assumption");
        row("price", p.price, {0, 20}, Unit::number,
            "weight of the logarithm of the relative rate", "assumption");
        row("on_time", p.on_time, {0, 20}, Unit::number,
            "weight of the share of jobs done on time", "assumption");
        row("disclosed", p.disclosed, {0, 5}, Unit::number,
            "bonus when all partners are named",
            "assumption within 0–.4; scale from Buell, Kim & Tsay 2017");
        row("we_bonus", p.we_bonus, {0, 5}, Unit::number, "bonus for claiming a team",
            "assumption");
        row("brand", p.brand, {0, 20}, Unit::number,
            "weight of the rating of the bidder's cooperation", "assumption");
        row("loyalty", p.loyalty, {0, 20}, Unit::number,
            "weight of the customer's own trust in a bidder", "assumption");
        row("waiting", p.waiting, {0, 1e9}, Unit::number,
            "weight of each week that a bidder would begin later than the soonest; "
            "huge: the least loaded is taken",
            "off");
        row("by_hours", p.by_hours, {0, 1}, Unit::share,
            "how far the reputation of a bid is that of all who would work on it, by "
            "their hours, and not that of the lead alone",
            "off");
        row("unknown", p.unknown, {0, 20}, Unit::number,
            "loss of utility if all the work were done by partners who are not named",
            "off");
        row("outside", p.outside, {-30, 30}, Unit::number,
            "utility of buying nothing, beside one bidder at median price and even "
            "reputation",
            "assumption");
    }
};

// What the public sees of a bidder: reputation and on-time evidence, what it claims and
// names.
struct PublicFace {
    double good = 0.0;
    double bad = 0.0;
    double on_time = 0.0;
    double late = 0.0;
    bool claims = false;
    double disclosed = 0.0;  // how much is shown of all partners, 0 … 1
};

// Log-odds of public reputation.
inline double log_odds_of(double good, double bad) {
    return exact_log((good + 1.0) / (bad + 1.0));
}

// rate^(−price), rate in EUR/h: the part of a bidder's weight that its rate makes. The
// median rate is left out, because it is common to all bidders for a trade (see
// weight_of_nothing).
inline double weight_of_rate(double rate, const Choice& p) {
    return exact_exp(-p.price * exact_log(rate));
}

// exp of the rest of the utility that is the same for every customer this week.
inline double weight_of(const PublicFace& face, const Choice& p) {
    double utility =
        p.on_time * (face.on_time + 1.0) / (face.on_time + face.late + 2.0);
    if (p.reputation != 0.0) utility += p.reputation * log_odds_of(face.good, face.bad);
    if (face.claims) utility += p.we_bonus;
    utility += p.disclosed * face.disclosed;
    return exact_exp(utility);
}

// Weight of buying nothing among bidders whose median rate is `median` EUR/h.
inline double weight_of_nothing(double median, const Choice& p) {
    return exact_exp(p.outside - p.price * exact_log(median));
}

// Factor on the weight of the members of a cooperation with this public rating, 0 … 1.
inline double weight_of_brand(double rating, const Choice& p) {
    return exact_exp(p.brand * (rating - 0.5));
}

// Factor on the weight of a bidder whom the customer trusts by `trust` parts of `all`.
inline double weight_of_loyalty(double trust, double all, const Choice& p) {
    return exact_exp(p.loyalty * trust / all);
}

// Factor on the weight of a bidder who would begin n weeks later than the soonest.
inline double weight_of_waiting(double weeks, const Choice& p) {
    return exact_exp(-p.waiting * weeks);
}

// Whether customers look at who would work on a project beside the lead.
constexpr bool looks_at_team(const Choice& p) {
    return p.by_hours > 0.0 || p.unknown > 0.0;
}

// The work of a bid that partners of its lead would do.
struct WorkOfPartners {
    double share = 0.0;     // of the hours of the project
    double log_odds = 0.0;  // Σ over the partners of share·log-odds of reputation
};

// What a bid has in utility beyond that of its lead, through those who would work on it
// with the lead. Of all partners `disclosed` is shown, 0 … 1. It grows with the
// partners' log-odds.
constexpr double utility_of_team(const WorkOfPartners& work, double log_odds_of_lead,
                                 double disclosed, const Choice& p) {
    return p.reputation * p.by_hours *
               (disclosed * work.log_odds - work.share * log_odds_of_lead) -
           p.unknown * (1.0 - disclosed) * work.share;
}
static_assert(utility_of_team({0.5, 1.5}, 1.0, 1.0,
                              {.reputation = 2.0, .by_hours = 1.0, .unknown = 3.0}) ==
              2.0);
static_assert(utility_of_team({0.5, 1.5}, 1.0, 0.0,
                              {.reputation = 2.0, .by_hours = 1.0, .unknown = 3.0}) ==
              -2.5);
static_assert(utility_of_team({0.0, 0.0}, 1.0, 0.0,
                              {.by_hours = 1.0, .unknown = 3.0}) == 0.0);

}  // namespace verbund
