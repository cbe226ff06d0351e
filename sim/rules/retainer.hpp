// Some customers have a standing order instead of ordinary projects: work of one trade
// and of about the same hours again and again, of the same supplier, which is a
// retainer. It replaces the ordinary projects of these customers by the same expected
// hours of each trade: it changes the form of demand and not its amount.
//
// Each job is posted at a real time in the week. It goes to the supplier first. When
// they have no time, somebody else does it, found like for any request, and the order
// stays with the supplier. The order itself is put out to tender, with its next job, when
// - nobody has it, or its supplier has left the market or offers the trade no more,
// - the customer was not content with a job since (see `reputation`), or looks around.
//
// Then the retainer ends. The freelancer who takes that job on has the order from now
// on; it may be the same one. When nobody does, the next job is put out to tender.
//   chance that a customer has a standing order, for good = share
//   first job = begin + U·weeks, each further one = the one before + weeks     (weeks)
//   deadline of a job = posting + deadline·weeks                               (weeks)
//   hours of a job = n·H·projects_per_customer·weeks·exp(spread·z − spread²÷2)
//   chance that the customer looks around before a job = 1 − exp(−λ·weeks)
//   jobs of a retainer: k with chance q·(1 − q)^(k − 1), in the mean 1 ÷ q
//   q = 1 − exp(−λ·weeks)·(1 − d)             where the supplier stays in the market
//   J = b ÷ (b + q·(1 − b))                   where they always have time as well
//   share of revenue = share·J ÷ (share·J + (1 − share)·b)
//   n, H    parts of an ordinary project, and hours of one of them, each as likely; the
//           trade of this part is that of the order; n·H and the trade stay
//   λ       −ln(1 − tendered) ÷ 52.18 (1/week)
//   d, b    chance that a job disappoints, that a request leads to a supplier
//   J       share of jobs that are taken on
//   U, z    a uniform and a standard normal number
//   projects_per_customer   see `demand` (1/week)
// Source: assumption; office services are bought by the month.
#pragma once

#include "core/hazard.hpp"
#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Retainer {
    double share = 0.0;
    double weeks = 4.35;
    double deadline = 1.0;
    double spread = 0.2;
    double tendered = 0.1;

    static constexpr std::string_view group = "retainer";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("share", p.share, {0, 1}, Unit::share,
            "customers who have a standing order instead of ordinary projects", "off");
        row("weeks", p.weeks, {1, 520}, Unit::weeks,
            "time from one job of a standing order to the next",
            "off where nobody has one; a month: assumption");
        row("deadline", p.deadline, {0.01, 1}, Unit::share,
            "part of this time after which a job is due",
            "off where nobody has one; due by the next job: assumption");
        row("spread", p.spread, {0, 2}, Unit::number,
            "standard deviation of the logarithm of a job's hours about the order's",
            "off where nobody has one; assumption");
        row("tendered", p.tendered, {0, 0.9999}, Unit::chance_per_year,
            "chance that a customer who is content looks around",
            "off where nobody has one; assumption");
    }
};

// Whether a customer has a standing order, by the uniform number of this customer.
constexpr bool has_standing_order(double uniform, const Retainer& p) {
    return uniform < p.share;
}
static_assert(has_standing_order(0.3, {.share = 0.5}) &&
              !has_standing_order(0.5, {.share = 0.5}) && !has_standing_order(0.0, {}));

// When the first job of an order that begins at some time is posted; weeks.
constexpr double first_job(double begin, double uniform, const Retainer& p) {
    return begin + uniform * p.weeks;
}
static_assert(first_job(1.0, 0.25, {.weeks = 4.0}) == 2.0);

constexpr double deadline_of_job(double posted, const Retainer& p) {
    return posted + p.deadline * p.weeks;
}
static_assert(deadline_of_job(3.0, {.weeks = 4.0, .deadline = 0.5}) == 5.0);

// Hours of an order for each ordinary project that it replaces, by one of the parts of
// such a project.
constexpr double hours_of_order(int parts, double hours) { return parts * hours; }

// Hours of a job, by a standard normal number; their mean over it is that of as many
// ordinary projects as the customer would post from one job to the next.
inline double hours_of_job(double of_order, double normal, double projects_per_customer,
                           const Retainer& p) {
    const double about = p.spread * normal - p.spread * p.spread / 2.0;
    return of_order * projects_per_customer * p.weeks * exact_exp(about);
}

// Whether a customer who is content looks around before a job, by a uniform number.
inline bool looks_around(double uniform, const Retainer& p) {
    return uniform < chance_of(p.tendered * p.weeks);
}

}  // namespace verbund
