// One side trusts the other by the mean of a Beta law over evidence from joint work.
// Evidence is slowly forgotten. Partners may quarrel over a joint job: over the field
// in which both work, or over who was to do what. Bad news that two open partners talk
// over weighs less.
//   T = (r + 1) ÷ (r + s + 2)
//   r ← r·forgetting^months + good
//   s ← s·forgetting^months + w·bad
//   r = sympathy·exp(−|a_i − a_j|² ÷ 2), s = 0   when the two meet
//   chance of a conflict over the field = conflict·c·(1 − K)
//   dispute over who was to do what: |E| > tolerance
//   E ~ normal(0, σ), σ = expectations·(1 − K)
//   chance of a dispute = erfc(tolerance ÷ (σ·√2))
//   chance that bad news is talked over = o + openness_written·written·(1 − o)
//   w = negative_weight                     of one bad event
//   w = negative_weight·(1 − talked_over)   if it is talked over
//   T           trust, 0 … 1
//   r, s        good and bad evidence, in joint projects
//   good, bad   events since: good work of the other, their standing in, a request that
//               they passed on, one they were recommended for that ended well; bad work,
//               conflicts and disputes, one that ended badly. Favours, meetings and forums
//               count as their rules say.
//   a_i, a_j    places of the two in a plane of sympathy, coordinates ~ normal(0, 1)
//   c           common ÷ all trades of the two
//   K           clarity, or clarity_written under a written agreement
//   written     1 under a written agreement, else 0
//   E           what the two together expect of a job beyond the whole, in jobs
//   o           product of the openness of the two, 0 … 1
// Source: Jøsang & Ismail 2002 (Beta reputation); liking as early trust: homophily.
#pragma once

#include "core/parameter.hpp"

#include <numbers>
#include <string_view>

namespace verbund {

struct Trust {
    double forgetting = 0.97;
    double negative_weight = 3.0;
    double sympathy = 0.5;
    double talked_over = 0.5;
    double openness_written = 0.5;
    double conflict = 0.15;
    double clarity = 0.3;
    double clarity_written = 0.9;
    double expectations = 0.0;
    double tolerance = 0.1;

    static constexpr std::string_view group = "trust";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("forgetting", p.forgetting, {0.01, 1}, Unit::factor_per_month,
            "what is left of the weight of evidence after a month",
            "assumption within .95–.99");
        row("negative_weight", p.negative_weight, {0, 20}, Unit::number,
            "weight of one bad joint job against one good", "assumption within 1–5");
        row("sympathy", p.sympathy, {0, 20}, Unit::number,
            "good evidence that two people begin with who like each other entirely",
            "assumption");
        row("talked_over", p.talked_over, {0, 1}, Unit::share,
            "part of a bad event's weight that is spared when two open partners talk "
            "it over",
            "assumption");
        row("openness_written", p.openness_written, {0, 1}, Unit::share,
            "how far a written agreement brings the chance that two partners talk bad "
            "news over nearer to 1",
            "assumption");
        row("conflict", p.conflict, {0, 1}, Unit::share,
            "chance of a conflict in a joint job of two partners in the same field "
            "without any clarity",
            "assumption");
        row("clarity", p.clarity, {0, 1}, Unit::share,
            "how clearly partners have spelled out their core areas", "assumption");
        row("clarity_written", p.clarity_written, {0, 1}, Unit::share,
            "the same under a written agreement", "assumption");
        row("expectations", p.expectations, {0, 2}, Unit::share,
            "standard deviation of what two partners together expect of a job, without "
            "any clarity",
            "off");
        row("tolerance", p.tolerance, {0, 2}, Unit::share,
            "by how much that may miss the whole job before there is a dispute",
            "assumption");
    }
};

constexpr double trust_from(double good, double bad) {
    return (good + 1.0) / (good + bad + 2.0);
}
static_assert(trust_from(0, 0) == 0.5 && trust_from(3, 1) == 4.0 / 6.0);

// Good evidence at the first sight of somebody at a squared distance in sympathy.
inline double first_goodwill(double squared_distance, const Trust& p) {
    return p.sympathy == 0.0 ? 0.0 : p.sympathy * exact_exp(-0.5 * squared_distance);
}

constexpr double clarity_of(bool written, const Trust& p) {
    return written ? p.clarity_written : p.clarity;
}

// Chance of a conflict in one joint job; exactly 0 when the fields have nothing in
// common.
constexpr double chance_of_conflict(double similarity, bool written, const Trust& p) {
    return p.conflict * similarity * (1.0 - clarity_of(written, p));
}

// Whether what two partners expect of each other clashes, by a standard normal number.
constexpr bool expectations_clash(double normal, bool written, const Trust& p) {
    const double apart = normal * p.expectations * (1.0 - clarity_of(written, p));
    return (apart < 0.0 ? -apart : apart) > p.tolerance;
}
static_assert(!expectations_clash(9.0, false, {}));
static_assert(expectations_clash(
    -2.0, false, {.clarity = 0.5, .expectations = 0.5, .tolerance = 0.4}));
static_assert(chance_of_conflict(0.0, false, {}) == 0.0);
static_assert(chance_of_conflict(0.5, false, {.conflict = 0.5, .clarity = 0.5}) ==
              0.125);

// Chance of a dispute in one joint job.
inline double chance_of_dispute(bool written, const Trust& p) {
    const double spread = p.expectations * (1.0 - clarity_of(written, p));
    if (spread <= 0.0) return 0.0;
    return exact_erfc(p.tolerance / (spread * std::numbers::sqrt2));
}

// Chance that two with these degrees of openness talk bad news over.
constexpr double chance_of_talk(double mine, double theirs, bool written,
                                const Trust& p) {
    const double open = mine * theirs;
    return written ? open + p.openness_written * (1.0 - open) : open;
}
static_assert(chance_of_talk(0.5, 0.5, false, {}) == 0.25 &&
              chance_of_talk(0.5, 0.5, true, {}) == 0.625);
static_assert(chance_of_talk(1.0, 0.0, true, {.openness_written = 0.0}) == 0.0);

// Weight of one bad event; talked over between open partners it weighs less.
constexpr double weight_of_bad(bool talked, const Trust& p) {
    return p.negative_weight * (talked ? 1.0 - p.talked_over : 1.0);
}
static_assert(weight_of_bad(false, {}) == 3.0 &&
              weight_of_bad(true, {.talked_over = 0.25}) == 2.25);

}  // namespace verbund
