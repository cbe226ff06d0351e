// Partners who fit found a cooperation. A freelancer with a partner in one asks to join
// it, and members vote on them. Members leave, the dissatisfied sooner. A cooperation
// that has fewer than `dissolve_below` members when one leaves dissolves. What it leaves
// goes in equal shares to all who have been its members and are still on the market, for
// all of them have paid in. Where it pools demand, a member who has no time for a request
// passes it on to a fellow member. A member who has time but much work may do so too. Its
// rule book may bind members to a reserve.
//
// Fees go into the fund of a cooperation. It pays the administration; where it falls
// short, members pay a levy. With what administration leaves of the week's fees the
// cooperation may buy reach (see `marketing`).
//
// With `association` each region has one association instead, from the first week in
// which these rules hold:
//
// - Everybody in the region knows of it: no partner in it is needed to ask.
// - Nobody founds a cooperation beside it. One from before goes on and takes nobody in.
// - It has no greatest size, and it does not dissolve. Without members it stands empty
// with its name, rating and fund.
// - While it has no member, the next who asks comes in; with judges_founders they are
// judged by as many people as `voters`, who open it.
//   chance a week of founding = min(1, founding·A); 0 with an association
//       of a freelancer who, with their free partners in the region, makes `founders` or more
//   chance a week of asking to join = min(1 − min(1, founding·A), joining·A)
//       of a freelancer with a partner in a cooperation of fewer than most_members;
//       with an association, of everybody who is in no cooperation and wants partners
//   admitted: more than half of min(voters, members) vote for the newcomer; if half of
//       them do, a fair coin decides
//   chance that one votes rightly = judgement
//   weeks in which a freelancer who was refused is not judged again = refusal_lasts
//   founders, if judges_founders: each is judged by the others; those who are refused
//       are left out, and nothing is founded when that is who called them together, or
//       when fewer than `founders` are left
//   h = leaving·exp(−disappointment·S)
//   chance a week of leaving = 1 − exp(−h)
//   a request is passed on, if pools_demand is on,
//       by who has no time, to a member who can take it on
//       by who has work for passes_on_from weeks or more, to one who can also begin sooner
//   of several it goes to the first from a place that is drawn, if passes_to = first,
//       or to the one who can begin soonest, if passes_to = freest
//   r = max(r, reserve)   what a member keeps in reserve, see `bid`
//   levy of each member = max(0, administration·n − fund) ÷ n     (cents, rounded up)
//   contributions bought = max(0, fees − administration·n) ÷ fees_buy
//   share of what a dissolved cooperation leaves = fund ÷ heirs   (whole cents)
//   A         pull of needs, see `needs`; 1 if they are off
//   h         hazard of leaving (1/week)
//   leaving   the hazard of a member who is neither content nor disappointed (1/week)
//   S         satisfaction of the member, −1 … 1, see `aspiration`
//   n         members
//   fees      that they pay this week (EUR)
//   fund      what the cooperation holds, with these fees
//   heirs     members and former members who are on the market
// Source: the text, „regionaler Verbund", „Nachfrage bündeln"; jury theorem (Condorcet).
#pragma once

#include "core/hazard.hpp"
#include "core/parameter.hpp"
#include "rules/money.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace verbund {

// Which fellow member a request goes to.
enum class PassesTo { first, freest };

constexpr auto choices(PassesTo) {
    return std::array<std::string_view, 2>{"first", "freest"};
}

struct CooperationRules {
    double founding = 0.0;
    int founders = 3;
    double joining = 0.05;
    int voters = 0;
    double judgement = 0.7;
    int refusal_lasts = 0;
    bool judges_founders = false;
    bool association = false;
    int most_members = 60;
    int dissolve_below = 2;
    double leaving = 0.005;
    double disappointment = 2.0;
    double fee = 0.0;
    double administration = 0.0;
    double fees_buy = 0.0;
    double upkeep = 0.5;
    bool pools_demand = false;
    PassesTo passes_to = PassesTo::first;
    double passes_on_from = 0.0;
    double reserve = 0.0;

    static constexpr std::string_view group = "cooperation";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        rows_of_entry(p, row);
        rows_of_membership(p, row);
        rows_of_demand(p, row);
    }

private:
    template <class Group, class Row>
    static constexpr void rows_of_entry(Group& p, Row&& row) {
        row("founding", p.founding, {0, 1}, Unit::chance_per_week,
            "chance that a freelancer with enough free partners founds a cooperation "
            "with them; 0: none",
            "off");
        row("founders", p.founders, {2, 15}, Unit::number,
            "founders that a cooperation needs", "assumption");
        row("joining", p.joining, {0, 1}, Unit::chance_per_week,
            "chance that a freelancer with a partner in a cooperation asks to join it; "
            "with an association: that anybody asks who wants partners",
            "assumption");
        row("voters", p.voters, {0, 15}, Unit::number,
            "members who judge a newcomer; 0: everybody is let in", "off");
        row("judgement", p.judgement, {0, 1}, Unit::share,
            "chance that one member judges a newcomer rightly", "assumption");
        row("refusal_lasts", p.refusal_lasts, {0, 520}, Unit::weeks,
            "weeks that a freelancer who was refused waits before they ask again",
            "off");
        row("judges_founders", p.judges_founders, {0, 1}, Unit::yes_no,
            "founders judge each other as members judge a newcomer", "off");
    }
    template <class Group, class Row>
    static constexpr void rows_of_membership(Group& p, Row&& row) {
        row("association", p.association, {0, 1}, Unit::yes_no,
            "each region has one association, which nobody founds and which does not "
            "dissolve, in place of cooperations that freelancers found",
            "off");
        row("most_members", p.most_members, {2, 10000}, Unit::number,
            "members after which nobody is let in; an association has no such number",
            "assumption");
        row("dissolve_below", p.dissolve_below, {1, 15}, Unit::number,
            "a cooperation with fewer members dissolves when one leaves; an "
            "association does not",
            "definition: a cooperation needs two");
        row("leaving", p.leaving, {0, 1}, Unit::hazard_per_week,
            "hazard of leaving a cooperation for a member who is neither content nor "
            "disappointed",
            "assumption");
        row("disappointment", p.disappointment, {0, 20}, Unit::number,
            "how much a member's satisfaction (−1 … 1) lowers that hazard",
            "assumption");
        row("fee", p.fee, {0, 10000}, Unit::eur_per_month, "fee of a member",
            "assumption");
        row("administration", p.administration, {0, 10000}, Unit::eur_per_month,
            "what each member costs the cooperation in administration", "off");
        row("fees_buy", p.fees_buy, {0, 10000}, Unit::eur_per_month,
            "price at which a cooperation buys the reach of a full contribution with "
            "what administration leaves of the fees; 0: it buys none",
            "off");
        row("upkeep", p.upkeep, {0, 20}, Unit::hours_per_week,
            "time that membership costs", "assumption");
    }
    template <class Group, class Row>
    static constexpr void rows_of_demand(Group& p, Row&& row) {
        row("pools_demand", p.pools_demand, {0, 1}, Unit::yes_no,
            "a member without time passes a request on to a fellow member", "off");
        row("passes_to", p.passes_to, {0, 1}, Unit::choice,
            "to whom: the first member who can take it on, or the one who can begin "
            "soonest",
            "off: to the first");
        row("passes_on_from", p.passes_on_from, {0, 1e6}, Unit::weeks,
            "accepted work from which a member with time passes a request on too, to "
            "one who can begin sooner; 0: only who has no time",
            "off");
        row("reserve", p.reserve, {0, 1}, Unit::share,
            "least share of the time from posting to deadline that members keep free "
            "when they take work on",
            "off");
    }
};

// Chance a week that a freelancer founds a cooperation, drawn to it by a factor `pull`.
// Nobody founds one beside the association.
constexpr double chance_of_founding(double pull, const CooperationRules& p) {
    return p.association ? 0.0 : std::min(1.0, p.founding * pull);
}
static_assert(chance_of_founding(0.5, {.founding = 0.5}) == 0.25 &&
              chance_of_founding(9.0, {.founding = 0.5}) == 1.0 &&
              chance_of_founding(9.0, {.founding = 0.5, .association = true}) == 0.0);

// Chance a week that a freelancer asks to join one, by the same factor.
constexpr double chance_of_joining(double pull, const CooperationRules& p) {
    return std::min(1.0, p.joining * pull);
}
static_assert(chance_of_joining(0.5, {.joining = 0.5}) == 0.25);

// Whether a freelancer and their free partners in the region are enough to found one.
constexpr bool may_found(int free_partners, const CooperationRules& p) {
    return free_partners + 1 >= p.founders;
}
static_assert(may_found(2, {}) && !may_found(1, {}));

constexpr bool has_room(int members, const CooperationRules& p) {
    return p.association || members < p.most_members;
}
static_assert(has_room(59, {}) && !has_room(60, {}) &&
              has_room(60, {.association = true}));

// Whether one member votes for a newcomer, by a uniform number.
constexpr bool votes_for(bool bad, double uniform, const CooperationRules& p) {
    return (uniform < p.judgement) != bad;
}
static_assert(votes_for(false, 0.1, {}) && !votes_for(true, 0.1, {}) &&
              votes_for(true, 0.9, {}));

// Whether a newcomer is judged at all: by members, where there are some.
constexpr bool is_judged(int members, const CooperationRules& p) {
    return p.voters > 0 && members > 0;
}
static_assert(is_judged(1, {.voters = 3}) && !is_judged(0, {.voters = 3}) &&
              !is_judged(9, {}));

// People who may judge who asks to join. Of an association without members it is those
// who open it, if founders are judged.
constexpr int judges_of(int members, const CooperationRules& p) {
    return members > 0 || !p.judges_founders ? members : p.voters;
}
static_assert(judges_of(4, {.voters = 3}) == 4 && judges_of(0, {.voters = 3}) == 0 &&
              judges_of(0, {.voters = 3, .judges_founders = true}) == 3);

// Number of members who judge a newcomer.
constexpr int voters_of(int members, const CooperationRules& p) {
    return std::min(p.voters, members);
}
static_assert(voters_of(2, {.voters = 3}) == 2);

// Whether a newcomer is let in: more than half of the voters are in favour.
constexpr bool is_majority(int in_favour, int voters) { return 2 * in_favour > voters; }
static_assert(is_majority(2, 3) && !is_majority(1, 2));

// Whether a coin decides: half of the voters are in favour.
constexpr bool is_tie(int in_favour, int voters) { return 2 * in_favour == voters; }
static_assert(is_tie(1, 2) && !is_tie(2, 3) && !is_tie(2, 2));

// Whether somebody may be judged who was refused in a week (0: never).
constexpr bool may_be_judged(int refused, int now, const CooperationRules& p) {
    return refused == 0 || now - refused > p.refusal_lasts;
}
static_assert(may_be_judged(0, 1, {.refusal_lasts = 2}) &&
              !may_be_judged(5, 7, {.refusal_lasts = 2}) &&
              may_be_judged(5, 8, {.refusal_lasts = 2}));
static_assert(may_be_judged(5, 6, {}));

// Chance a week that a member leaves, by their satisfaction.
inline double chance_of_leaving_cooperation(double satisfaction,
                                            const CooperationRules& p) {
    return chance_of(p.leaving * exact_exp(-p.disappointment * satisfaction));
}

// The same of a member who is wholly dissatisfied: no chance is greater.
inline double greatest_chance_of_leaving_cooperation(const CooperationRules& p) {
    return chance_of_leaving_cooperation(-1.0, p);
}

// Whether a member who has time for a request, but work for some weeks, would rather
// pass it on.
constexpr bool would_pass_on(double weeks_of_work, const CooperationRules& p) {
    return p.pools_demand && p.passes_on_from > 0.0 &&
           weeks_of_work >= p.passes_on_from;
}
static_assert(would_pass_on(2.0, {.pools_demand = true, .passes_on_from = 2.0}) &&
              !would_pass_on(1.9, {.pools_demand = true, .passes_on_from = 2.0}));
static_assert(!would_pass_on(99.0, {.pools_demand = true}) &&
              !would_pass_on(99.0, {.passes_on_from = 2.0}));

// What a member keeps in reserve who would keep some share of their own accord.
constexpr double reserve_of_member(double own, const CooperationRules& p) {
    return std::max(own, p.reserve);
}
static_assert(reserve_of_member(0.1, {.reserve = 0.25}) == 0.25 &&
              reserve_of_member(0.5, {.reserve = 0.25}) == 0.5 &&
              reserve_of_member(0.1, {}) == 0.1);

// What each of n members pays beside the fee when the fund does not cover the
// administration; together it is a few cents too much rather than too little.
constexpr Cents levy_of(Cents fund, Cents administration, Cents members) {
    return fund >= administration ? 0 : (administration - fund + members - 1) / members;
}
static_assert(levy_of(500, 500, 3) == 0 && levy_of(500, 501, 3) == 1 &&
              levy_of(200, 500, 3) == 100 && levy_of(199, 500, 3) == 101);

// What administration leaves of the fees of a week, for reach.
constexpr Cents spent_on_reach(Cents fees, Cents administration,
                               const CooperationRules& p) {
    return p.fees_buy > 0.0 ? std::max<Cents>(0, fees - administration) : 0;
}
static_assert(spent_on_reach(500, 200, {.fees_buy = 3.0}) == 300 &&
              spent_on_reach(500, 200, {}) == 0 &&
              spent_on_reach(200, 500, {.fees_buy = 3.0}) == 0);

// How many full contributions to joint marketing have the reach that this buys.
constexpr double contributions_bought(Cents spent, const CooperationRules& p) {
    return p.fees_buy > 0.0 ? eur(spent) / p.fees_buy : 0.0;
}
static_assert(contributions_bought(600, {.fees_buy = 3.0}) == 2.0 &&
              contributions_bought(600, {}) == 0.0);

// Whether a cooperation with n members dissolves.
constexpr bool is_too_small(int members, const CooperationRules& p) {
    return members < p.dissolve_below;
}
static_assert(is_too_small(1, {}) && !is_too_small(2, {}));

}  // namespace verbund
