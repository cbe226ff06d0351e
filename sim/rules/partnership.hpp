// Contacts grow into partners, and ties end. A tie takes one step after the other:
// contact → checked → met → loose → regular → written. Partners who may not take the
// next step yet try again after their next joint project.
//   chance a week that a tie tries its next step = growing
//   every step: both want partners, and their business interests overlap by overlap_needed
//   met → loose: both have fewer partners than they seek, and T ≥ trust_needed
//   chance that rivals shrink back from it = rivalry·c·(1 − clarity)·(1 − o_i·o_j)
//   loose → regular: joint ≥ regular_after
//   regular → written: joint ≥ agreement_cost ÷ spared
//   spared = (P + D)·conflict_loss·agreement_settles + consulting
//   h = Z·h0·exp(−trust_weight·(T − ½)
//                − agreement_weight·written
//                + overlap_weight·c·(1 − clarity)
//                + ledger_weight·min(|B|, 40 h)
//                − tenure_weight·ln(1 + joint)
//                + disappointment·D)
//   chance a week of the end = 1 − exp(−h); at once if T < trust_floor
//   D = Σ max(0, −S)   over the sides that seek leads
//   loss = q·conflict_loss·(1 − agreement_settles·written)
//   h         hazard of the end (1/week)
//   h0        end_contact, end_loose, end_regular or end_written, by stage (1/week)
//   T         the lower trust of the two sides, 0 … 1
//   c         common ÷ all trades of the two
//   clarity   see `trust`; written: 1 or 0
//   o_i, o_j  openness of the two, 0 … 1
//   B         hours given minus hours received
//   joint     joint projects so far
//   spared    of what one joint job is expected to cost each side (h)
//   P, D      chances of a conflict and of a dispute in one joint job, see `trust`
//   consulting   see `deciding` (h)
//   S         satisfaction, see `aspiration`
//   loss      hours that q quarrels over one joint job cost each side
//   Z         of the pair: a gamma variable of mean 1 and variance `frailty`
// Without learning a share (1 + frailty · h0 · t)^(−1 ÷ frailty) of ties is left after
// t weeks.
// Source: stages, Dwyer, Schurr & Oh 1987; hazard of untouched contacts, Burt (9 of 10
// bridges gone after a year); frailty, Vaupel, Manton & Stallard 1979.
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

namespace verbund {

enum class Stage : std::uint8_t {
    none,
    contact,
    checked,
    met,
    loose,
    regular,
    written
};

constexpr bool is_partner(Stage stage) { return stage >= Stage::loose; }

struct Partnership {
    double growing = 0.0;
    double overlap_needed = 0.2;
    double trust_needed = 0.4;
    int most_partners = 15;
    int regular_after = 3;
    bool agreements = false;
    double agreement_cost = 3.0;
    double conflict_loss = 20.0;
    double agreement_settles = 0.6;
    double end_contact = 0.192;
    double end_loose = 0.192;
    double end_regular = 0.192;
    double end_written = 0.192;
    double trust_weight = 4.0;
    double trust_floor = 0.0;
    double agreement_weight = 0.0;
    double overlap_weight = 0.0;
    double ledger_weight = 0.0;
    double tenure_weight = 0.0;
    double disappointment = 0.0;
    double rivalry = 0.0;
    double frailty = 0.0;

    static constexpr std::string_view group = "partnership";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        rows_of_growth(p, row);
        rows_of_ends(p, row);
    }

private:
    template <class Group, class Row>
    static constexpr void rows_of_growth(Group& p, Row&& row) {
        row("growing", p.growing, {0, 1}, Unit::chance_per_week,
            "chance that a tie tries its next step; 0: contacts never become partners",
            "off");
        row("overlap_needed", p.overlap_needed, {0, 1}, Unit::share,
            "overlap of business interests (common ÷ all) that partners need",
            "assumption; SKIN has .3 of another measure");
        row("trust_needed", p.trust_needed, {0, 1}, Unit::share,
            "lower trust of the two that partners need", "assumption");
        row("most_partners", p.most_partners, {0, 60}, Unit::number,
            "partners after which a freelancer seeks no more",
            "assumption; Dunbar's layer of 15");
        row("regular_after", p.regular_after, {0, 1000}, Unit::number,
            "joint projects after which a loose partnership is a regular one",
            "assumption");
        row("agreements", p.agreements, {0, 1}, Unit::yes_no,
            "regular partners may put their agreement in writing", "off");
        row("agreement_cost", p.agreement_cost, {0, 1000}, Unit::hours,
            "time that writing an agreement costs each side", "assumption");
        row("conflict_loss", p.conflict_loss, {0, 1000}, Unit::hours,
            "time that a conflict costs each side", "assumption");
        row("agreement_settles", p.agreement_settles, {0, 1}, Unit::share,
            "part of a conflict's loss that a written agreement spares", "assumption");
    }
    template <class Group, class Row>
    static constexpr void rows_of_ends(Group& p, Row&& row) {
        row("end_contact", p.end_contact, {0, 10}, Unit::hazard_per_month,
            "hazard of a contact's end at trust ½",
            "Burt: one bridge in ten is left after a year");
        row("end_loose", p.end_loose, {0, 10}, Unit::hazard_per_month,
            "the same of a loose partnership", "as contacts");
        row("end_regular", p.end_regular, {0, 10}, Unit::hazard_per_month,
            "the same of a regular partnership", "as contacts");
        row("end_written", p.end_written, {0, 10}, Unit::hazard_per_month,
            "the same under a written agreement", "as contacts");
        row("trust_weight", p.trust_weight, {0, 20}, Unit::number,
            "how much trust lowers the hazard", "assumption");
        row("trust_floor", p.trust_floor, {0, 1}, Unit::share,
            "trust below which a tie ends at once; 0: no floor", "off");
        row("agreement_weight", p.agreement_weight, {0, 10}, Unit::number,
            "direct effect of a written agreement on the hazard",
            "off: it acts through conflicts and trust");
        row("overlap_weight", p.overlap_weight, {0, 10}, Unit::number,
            "direct effect of similar fields without clarity on the hazard",
            "off: it acts through conflicts");
        row("ledger_weight", p.ledger_weight, {0, 10}, Unit::number,
            "direct effect of each hour owed on the hazard",
            "off: it acts through giving");
        row("tenure_weight", p.tenure_weight, {0, 10}, Unit::number,
            "direct effect of ln(1 + joint projects) on the hazard",
            "off: it acts through trust");
        row("disappointment", p.disappointment, {0, 10}, Unit::number,
            "effect on the hazard of one side that seeks leads and is wholly "
            "dissatisfied",
            "off");
        row("rivalry", p.rivalry, {0, 1}, Unit::share,
            "chance that two in the same field, with neither clarity nor openness, "
            "shrink back from partnership",
            "off");
        row("frailty", p.frailty, {0, 20}, Unit::number,
            "variance of a factor of mean 1 by which the hazards of pairs differ; 0: "
            "all alike",
            "off");
    }
};

// What the hazard of a tie depends on.
struct TieView {
    Stage stage = Stage::contact;
    double trust = 0.5;       // the lower of the two sides'
    double similarity = 0.0;  // common ÷ all trades
    double clarity = 0.0;
    double hours_owed = 0.0;
    int joint = 0;
    double disappointed =
        0.0;  // dissatisfaction of both sides that seek leads, added up
};

inline constexpr double most_hours_counted =
    40.0;  // owed, in the direct effect of the ledger

constexpr double end_at_half_trust(Stage stage, const Partnership& p) {
    switch (stage) {
        case Stage::loose: return p.end_loose;
        case Stage::regular: return p.end_regular;
        case Stage::written: return p.end_written;
        default: return p.end_contact;
    }
}

// Whether any tie can end by itself.
constexpr bool ties_can_end(const Partnership& p) {
    return p.end_contact > 0.0 || p.end_loose > 0.0 || p.end_regular > 0.0 ||
           p.end_written > 0.0 || p.trust_floor > 0.0;
}

// Hazard a week of the end of a tie.
inline double hazard_of_end(const TieView& tie, const Partnership& p) {
    double exponent = -p.trust_weight * (tie.trust - 0.5);
    if (p.agreement_weight != 0.0 && tie.stage == Stage::written)
        exponent -= p.agreement_weight;
    if (p.overlap_weight != 0.0)
        exponent += p.overlap_weight * tie.similarity * (1.0 - tie.clarity);
    if (p.ledger_weight != 0.0)
        exponent += p.ledger_weight *
                    std::min(tie.hours_owed < 0 ? -tie.hours_owed : tie.hours_owed,
                             most_hours_counted);
    exponent += p.disappointment * tie.disappointed;
    if (p.tenure_weight != 0.0)
        exponent -= p.tenure_weight * exact_log(1.0 + tie.joint);
    return end_at_half_trust(tie.stage, p) * exact_exp(exponent);
}

// What a tie can at worst come to at its stage, while the lower trust is at least
// `least_trust` and n of its two sides seek leads: hazard_of_end cannot exceed that of
// this.
constexpr TieView worst_of(Stage stage, double least_trust, int lead_seekers) {
    return {stage,
            least_trust,
            1.0,
            0.0,
            most_hours_counted,
            0,
            static_cast<double>(lead_seekers)};
}

// Chance that two shrink back from partnership because they see each other as rivals:
// an overlap that is neither spelled out nor talked about.
constexpr double chance_of_rivalry(double similarity, double clarity, double openness,
                                   const Partnership& p) {
    return p.rivalry * similarity * (1.0 - clarity) * (1.0 - openness);
}
static_assert(chance_of_rivalry(0.5, 0.5, 0.0, {.rivalry = 1.0}) == 0.25 &&
              chance_of_rivalry(1, 0, 0, {}) == 0.0);

// Hours that quarrels over one joint job cost each side.
constexpr double hours_of_quarrels(int quarrels, bool written, const Partnership& p) {
    return quarrels * p.conflict_loss * (written ? 1.0 - p.agreement_settles : 1.0);
}
static_assert(hours_of_quarrels(2, false, {}) == 40.0);
static_assert(hours_of_quarrels(1, true, {.agreement_settles = 0.25}) == 15.0);

// Dissatisfaction of one side, 0 … 1: what they lack of satisfaction if they seek
// leads.
constexpr double dissatisfaction_of(bool seeks_leads, double satisfaction) {
    return seeks_leads ? std::max(0.0, -satisfaction) : 0.0;
}
static_assert(dissatisfaction_of(true, -0.5) == 0.5 &&
              dissatisfaction_of(true, 0.5) == 0.0 &&
              dissatisfaction_of(false, -0.5) == 0.0);

// Hours that writing spares each side of what one joint job is expected to cost: what
// it settles of this number of quarrels, and the hours of consulting.
constexpr double spared_by_writing(double quarrels, double consulting,
                                   const Partnership& p) {
    return quarrels * p.conflict_loss * p.agreement_settles + consulting;
}
static_assert(spared_by_writing(0.5, 2.0, {.agreement_settles = 0.5}) == 7.0);

// Joint projects after which writing pays that spares this many hours of each.
inline double projects_until_writing(double spared, const Partnership& p) {
    return spared > 0.0 ? p.agreement_cost / spared
                        : std::numeric_limits<double>::infinity();
}

}  // namespace verbund
