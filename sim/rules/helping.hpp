// Partners stand in for the ill and for those who leave, if they can and will. If no
// partner does, fellow members are asked, of whom no ledger is kept: a partner who
// declined by it is asked once more as a fellow member. Of those who will, the one who
// can end the part first takes it. Whether somebody will depends on their disposition,
// and for some on a ledger of hours given and received. Under a written agreement
// partners owe it to each other, whatever their disposition and the ledger say. A
// stand-in is paid for the part of the work that they do, or for all of it. The lead who
// is represented remains the customer's supplier unless the stand-in takes the customer
// over.
//   chance of standing in = w       while the condition of the disposition holds
//   chance of standing in = w ÷ 2   of hump-shaped givers, and of those who toss a coin
//   chance of standing in under a written agreement = a + owed_by_agreement·(1 − a)
//   always, coin: no condition
//   nothing: never
//   conditional, hump-shaped: B ≤ most_owed if accounts = ledger,
//       Q ≤ most_busy if accounts = need, no condition if accounts = none
//   wary: B < 0 if accounts = ledger, else like conditional
//   B ← B·ledger_forgetting^months + hours given − hours received
//   hours given: those taken over, at once; with counts_worked those worked, then
//   hours paid to who ends a part = h − Σ hours paid to others for it
//   hours paid to another = (1 − pay_share)·v
//   chance that the stand-in of a lead takes the customer = takes_customer
//   w   willing; towards fellow members see `identity`
//   a   chance of standing in without a written agreement; 0 where the condition fails
//   B   balance with the one in need (h); 0 for a fellow member who is asked as one
//   Q   accepted work of the one who is asked (weeks)
//   h   hours of the part
//   v   hours that somebody has worked on it before they handed it on
// Source: conditional cooperators, Fischbacher, Gächter & Fehr 2001; the text, „beruht
// auf Gegenseitigkeit"; agreements on standing in (Vertretungsregelung), the trade.
#pragma once

#include "core/parameter.hpp"
#include "rules/population.hpp"

#include <array>
#include <string_view>

namespace verbund {

// What those who give on conditions look at.
enum class Accounts { ledger, need, none };

constexpr auto choices(Accounts) {
    return std::array<std::string_view, 3>{"ledger", "need", "none"};
}

struct Helping {
    bool stand_ins = true;
    double willing = 0.7;
    double most_owed = 40.0;
    double ledger_forgetting = 0.97;
    Accounts accounts = Accounts::ledger;
    double most_busy = 2.0;
    bool overloaded = false;
    double owed_by_agreement = 0.0;
    double pay_share = 1.0;
    double takes_customer = 1.0;
    bool counts_worked = false;

    static constexpr std::string_view group = "helping";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("stand_ins", p.stand_ins, {0, 1}, Unit::yes_no,
            "partners stand in for each other", "the text");
        row("willing", p.willing, {0, 1}, Unit::share,
            "chance that a partner who could stand in does so", "assumption");
        row("most_owed", p.most_owed, {0, 10000}, Unit::hours,
            "hours owed to a conditional giver after which it gives no more",
            "assumption");
        row("ledger_forgetting", p.ledger_forgetting, {0.01, 1}, Unit::factor_per_month,
            "what is left of a balance after a month", "assumption");
        row("accounts", p.accounts, {0, 2}, Unit::choice,
            "what conditional givers look at: hours owed, what they can spare, nothing",
            "the text has both");
        row("most_busy", p.most_busy, {0, 1000}, Unit::weeks,
            "accepted work up to which a giver by need has time to spare",
            "assumption");
        row("overloaded", p.overloaded, {0, 1}, Unit::yes_no,
            "who would be late for any reason asks for help, not only the ill", "off");
        row("owed_by_agreement", p.owed_by_agreement, {0, 1}, Unit::share,
            "how far a written agreement brings the chance that a partner stands in "
            "nearer to 1",
            "off");
        row("pay_share", p.pay_share, {0, 1}, Unit::share,
            "share of the pay for what others have done of a part that goes to the "
            "stand-in who ends it; 0: all are paid for their own work",
            "off");
        row("takes_customer", p.takes_customer, {0, 1}, Unit::share,
            "chance that who stands in for a lead takes over the customer, with its "
            "memory and rating; 0: it stays the represented lead's",
            "off");
        row("counts_worked", p.counts_worked, {0, 1}, Unit::yes_no,
            "the ledger counts the hours of a stand-in when they have worked them, not "
            "when they promise them",
            "off");
    }
};

// Somebody who is asked to stand in.
struct Colleague {
    Giving giving = Giving::conditional;
    double balance = 0.0;  // hours given − received so far with the one in need
    double backlog = 0.0;  // weeks of its own accepted work
    double willing = 0.0;  // chance that it does so when its disposition allows
    bool written = false;  // under a written agreement with the one in need
};

// Whether its disposition allows it to stand in.
constexpr bool is_disposed_to_help(const Colleague& one, const Helping& p) {
    if (one.giving == Giving::nothing) return false;
    if (one.giving == Giving::always || one.giving == Giving::coin ||
        p.accounts == Accounts::none)
        return true;
    if (p.accounts == Accounts::need) return one.backlog <= p.most_busy;
    return one.giving == Giving::wary ? one.balance < 0.0 : one.balance <= p.most_owed;
}

constexpr double chance_of_standing_in(const Colleague& one, const Helping& p) {
    if (!p.stand_ins) return 0.0;
    const double willing =
        gives_by_halves(one.giving) ? 0.5 * one.willing : one.willing;
    const double chance = is_disposed_to_help(one, p) ? willing : 0.0;
    return one.written ? chance + p.owed_by_agreement * (1.0 - chance) : chance;
}

// Whether it stands in, by a uniform number.
constexpr bool stands_in(const Colleague& one, double uniform, const Helping& p) {
    return uniform < chance_of_standing_in(one, p);
}
static_assert(stands_in({Giving::always, 99, 9, 0.7}, 0.5, {}) &&
              !stands_in({Giving::always, 0, 0, 0.7}, 0.7, {}));
static_assert(!stands_in({Giving::conditional, 99, 0, 1}, 0.5, {}) &&
              !stands_in({Giving::nothing, 0, 0, 1}, 0.5, {}));
static_assert(stands_in({Giving::conditional, 99, 0, 1}, 0.5,
                        {.accounts = Accounts::need}) &&
              !stands_in({Giving::conditional, 0, 3, 1}, 0.5,
                         {.accounts = Accounts::need}));
static_assert(!stands_in({Giving::coin, 0, 0, 1}, 0.5, {}) &&
              stands_in({Giving::hump_shaped, 40, 0, 1}, 0.4, {}));
static_assert(!stands_in({Giving::wary, 0, 0, 1}, 0.5, {}) &&
              stands_in({Giving::wary, -1, 0, 1}, 0.5, {}));
static_assert(chance_of_standing_in({Giving::nothing, 0, 0, 0.5, true}, {}) == 0.0 &&
              chance_of_standing_in({Giving::nothing, 0, 0, 0.5, true},
                                    {.owed_by_agreement = 0.25}) == 0.25 &&
              chance_of_standing_in({Giving::always, 0, 0, 0.5, true},
                                    {.owed_by_agreement = 0.5}) == 0.75 &&
              chance_of_standing_in({Giving::always, 0, 0, 0.5, false},
                                    {.owed_by_agreement = 0.5}) == 0.5);

// Hours that somebody has worked on a part when this is left of it. Its length is
// rounded, so a part that nobody has begun may seem to miss some seconds.
constexpr double hours_worked(double weeks, double weeks_left, double hours_per_week) {
    const double hours = (weeks - weeks_left) * hours_per_week;
    return hours < 0.01 ? 0.0 : hours;
}
static_assert(hours_worked(1.0, 0.75, 40.0) == 10.0 &&
              hours_worked(0.5, 0.50001, 40.0) == 0.0);

// Hours for which somebody is paid who has worked this long on a part that another ended.
constexpr double hours_paid_before(double worked, const Helping& p) {
    return (1.0 - p.pay_share) * worked;
}
static_assert(hours_paid_before(8.0, {}) == 0.0 &&
              hours_paid_before(8.0, {.pay_share = 0.25}) == 6.0);

}  // namespace verbund
