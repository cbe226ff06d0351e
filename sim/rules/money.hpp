// Money is kept in whole cents, so that what is paid is received to the cent. The
// customer pays each worker of a project; or the lead, who owes the partners their pay. A
// lead who leaves the market before it is due leaves them without.
//   price of a part = hours·rate
//   pay = price                                                          of a project in time
//   pay = price − late_refund·price                                      of a late project
//   pay = 0                                                              of a failed one
//   cash ← cash + pay − business_costs·pay
//   cash ← cash − living costs − fee − levy − contribution to joint marketing   every week
//   pay of a partner is due lead_pays weeks after the project, if the lead is there
//   price, pay, cash   in EUR, each amount rounded to a cent once
// Source: assumption.
#pragma once

#include "core/parameter.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace verbund {

using Cents = std::int64_t;

struct Money {
    double business_costs = 0.25;
    double late_refund = 0.1;
    int lead_pays = 0;

    static constexpr std::string_view group = "money";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("business_costs", p.business_costs, {0, 1}, Unit::share,
            "share of revenue that goes into running the business", "assumption");
        row("late_refund", p.late_refund, {0, 1}, Unit::share,
            "share of the price that a customer is let off when a project is late",
            "assumption");
        row("lead_pays", p.lead_pays, {0, 52}, Unit::weeks,
            "weeks after which a lead whom the customer has paid for all pays the "
            "partners; 0: customers pay them",
            "off");
    }
};

inline Cents cents(double eur) {
    return static_cast<Cents>(std::floor(eur * 100.0 + 0.5));
}

constexpr double eur(Cents amount) { return static_cast<double>(amount) / 100.0; }
static_assert(eur(150) == 1.5);

inline Cents price_of(double hours, double rate) { return cents(hours * rate); }

// What is left of a price after a share is taken off; rounded once, so that both shares
// add up to the price.
inline Cents share_of(Cents amount, double share) {
    return static_cast<Cents>(std::floor(static_cast<double>(amount) * share + 0.5));
}

// What business costs leave of a usual revenue.
constexpr double after_costs(double revenue, const Money& p) {
    return (1.0 - p.business_costs) * revenue;
}
static_assert(after_costs(400.0, {.business_costs = 0.25}) == 300.0);

// Whether the lead is paid for a part that somebody else has done.
constexpr bool is_owed(bool by_lead, const Money& p) {
    return p.lead_pays > 0 && !by_lead;
}
static_assert(is_owed(false, {.lead_pays = 4}) && !is_owed(true, {.lead_pays = 4}) &&
              !is_owed(false, {}));

// What the customer pays for a part of this price.
inline Cents pay_of(Cents price, bool late, const Money& p) {
    return price - (late ? share_of(price, p.late_refund) : 0);
}

}  // namespace verbund
