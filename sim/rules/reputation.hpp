// Customers rate the lead of a project, and every partner whom the lead names. Old
// ratings fade. A project that fails is rated with the cooperation and in the customer's
// memory only. A cooperation is rated with its members' projects. Customers also
// remember who served them, from the first project with which they are content. With
// the lead they may remember the partners of the region whom it named; such a partner
// takes the place of nobody whom the customer trusts as much. Each week by which a
// project is late counts like further bad ones.
//   R = (good + 1) ÷ (good + bad + 2)
//   evidence ← evidence·forgetting^months + weight of the rating
//   weight of a rating = negative_weight if bad, else 1
//   bad ← bad + hidden_stand_in           about a lead without names, if a project with a
//                                         stand-in turns out badly
//   bad ← bad + bid.seen_through_weight   about a lead whose „Wir" is seen through
//   chance that a „Wir" is seen through = bid.seen_through, where no partners are named
//   rating of the lead's cooperation: good or bad ← itself + brand_share
//   t ← t + memory·(content − t)
//   n = late_weight·(finish − deadline)      further bad jobs that a late one counts as
//   bad ← bad + n·negative_weight            about the lead and each partner named
//   bad ← bad + n·brand_share                about the lead's cooperation
//   t ← t·(1 − memory)^n
//   t ← t + named_remembered·(t′ − t)        in a partner who was named; t′ is what the
//                                            same job would have made of trust in a lead
//   R         public reputation, 0 … 1
//   evidence  good, bad, on time or late, in ratings
//   months    since the last rating; the cooperation's evidence fades every week
//   content   1 if every part was done, well and in time, else 0
//   t         trust of a customer in a supplier they remember, 0 … 1; ½ at first
//   finish    end of the last part (weeks); of a project that was not given up
// Source: Jøsang & Ismail 2002; certified reputation (FIRE); lateness, assumption.
#pragma once

#include "core/exact_math.hpp"
#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Reputation {
    double forgetting = 0.97;
    double negative_weight = 1.0;
    double memory = 0.3;
    double brand_share = 0.3;
    double hidden_stand_in = 0.0;
    double named_remembered = 0.0;
    double late_weight = 0.0;

    static constexpr std::string_view group = "reputation";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("forgetting", p.forgetting, {0.01, 1}, Unit::factor_per_month,
            "what is left of the weight of a public rating after a month",
            "assumption");
        row("negative_weight", p.negative_weight, {0, 20}, Unit::number,
            "weight of a bad rating against a good one", "assumption");
        row("memory", p.memory, {0, 1}, Unit::share,
            "how far one job moves a customer's own trust", "assumption");
        row("brand_share", p.brand_share, {0, 1}, Unit::share,
            "weight of a member's rating in the rating of its cooperation",
            "assumption");
        row("hidden_stand_in", p.hidden_stand_in, {0, 20}, Unit::number,
            "further bad evidence about a lead who names no partners when a stand-in's "
            "project turns out badly",
            "off");
        row("named_remembered", p.named_remembered, {0, 1}, Unit::share,
            "part of the trust that a job earned by which customers trust the partners "
            "whom the lead named; 0: they remember leads only",
            "off");
        row("late_weight", p.late_weight, {0, 20}, Unit::per_week,
            "bad jobs that each week by which a project is late counts as, beside its "
            "being late",
            "off");
    }
};

// Evidence of one kind after a rating brings more of it. The factor `kept` is what is
// left since the last rating.
constexpr double evidence_after(double evidence, double kept, double more) {
    return evidence * kept + more;
}
static_assert(evidence_after(4.0, 0.5, 1.0) == 3.0);

// Whether a customer is content with a project.
constexpr bool is_content(bool failed, bool late, bool good) {
    return !failed && !late && good;
}

// Whether the public rates the worker of a part: the lead for their own part, others
// when the lead names them.
constexpr bool is_rated(bool part_of_lead, bool by_lead, bool names) {
    return part_of_lead || (!by_lead && names);
}
static_assert(is_rated(true, true, false) && !is_rated(false, true, true) &&
              is_rated(false, false, true) && !is_rated(false, false, false));

// Weight of one rating.
constexpr double weight_of_rating(bool good, const Reputation& p) {
    return good ? 1.0 : p.negative_weight;
}
static_assert(weight_of_rating(true, {}) == 1.0 &&
              weight_of_rating(false, {.negative_weight = 2.0}) == 2.0);

// Further bad evidence about a lead who names no partners.
constexpr double weight_of_hidden_stand_in(bool stood_in, bool good,
                                           const Reputation& p) {
    return stood_in && !good ? p.hidden_stand_in : 0.0;
}
static_assert(weight_of_hidden_stand_in(true, false, {.hidden_stand_in = 2.0}) == 2.0 &&
              weight_of_hidden_stand_in(true, true, {.hidden_stand_in = 2.0}) == 0.0);

// Further bad jobs that one counts as which ends some weeks after its deadline.
constexpr double bad_jobs_in_lateness(double weeks, const Reputation& p) {
    return weeks > 0.0 ? p.late_weight * weeks : 0.0;
}
static_assert(bad_jobs_in_lateness(1.5, {.late_weight = 2.0}) == 3.0 &&
              bad_jobs_in_lateness(-1.5, {.late_weight = 2.0}) == 0.0 &&
              bad_jobs_in_lateness(1.5, {}) == 0.0);

// A customer's trust after a job that counts as some further bad ones.
constexpr double customer_trust_after(double trust, bool content, double further_bad,
                                      const Reputation& p) {
    const double after = trust + p.memory * ((content ? 1.0 : 0.0) - trust);
    return further_bad == 0.0 ? after : after * exact_pow(1.0 - p.memory, further_bad);
}
static_assert(customer_trust_after(0.5, true, 0.0, {.memory = 0.5}) == 0.75);

// The same in a partner whom the lead named.
constexpr double trust_in_named_after(double trust, bool content, double further_bad,
                                      const Reputation& p) {
    return trust + p.named_remembered *
                       (customer_trust_after(trust, content, further_bad, p) - trust);
}
static_assert(trust_in_named_after(0.5, true, 0.0,
                                   {.memory = 0.5, .named_remembered = 0.5}) == 0.625);

}  // namespace verbund
