// A lead lets a partner decide whom they trust. A partner whom the lead does not trust
// enough is consulted before the work begins, and so is everybody who is called up as a
// fellow member. A lead who takes work on does not foresee the delay. A partner in another
// region does, and gives back what would be late.
//   delay = consulting_days·n ÷ 5
//   delay   of a team's project (weeks of 5 working days)
//   consulting = ½·consulting_days·m ÷ 5·H        in one joint job of two partners
//   n       partners whom the lead trusts less than trust_needed, without a written agreement,
//           and fellow members who were called up because no partner could come
//   consulting   working time that passes meanwhile (h); each leads every other job
//   m       sides of the two, 0 … 2, that trust the other less than trust_needed
//   H       working time of who works less (h/week)
// Source: the text, „Vertrauen im Hinblick auf Entscheidungen"; form: assumption.
#pragma once

#include "core/parameter.hpp"
#include "rules/work.hpp"

#include <string_view>

namespace verbund {

struct Deciding {
    double consulting_days = 0.0;
    double trust_needed = 0.6;

    static constexpr std::string_view group = "deciding";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("consulting_days", p.consulting_days, {0, 100}, Unit::number,
            "working days that consulting one partner takes; 0: the lead decides alone",
            "off");
        row("trust_needed", p.trust_needed, {0, 1}, Unit::share,
            "trust of the lead in a partner from which it need not be consulted",
            "assumption");
    }
};

// Whether a partner is consulted whom the lead trusts so much.
constexpr bool is_consulted(double trust, bool written, const Deciding& p) {
    return p.consulting_days > 0.0 && !written && trust < p.trust_needed;
}
static_assert(!is_consulted(0.1, false, {}) &&
              is_consulted(0.5, false, {.consulting_days = 1}));
static_assert(!is_consulted(0.5, true, {.consulting_days = 1}) &&
              !is_consulted(0.6, false, {.consulting_days = 1}));

// Weeks by which consulting n partners delays the work.
constexpr double weeks_of_consulting(int consulted, const Deciding& p) {
    return consulted * p.consulting_days / working_days_per_week;
}
static_assert(weeks_of_consulting(2, {.consulting_days = 5}) == 2.0);

// Hours of a working week that pass in consulting in a joint job of two partners, of
// whom this number of sides consults the other when it leads. Each leads every other
// job.
constexpr double hours_of_consulting(int sides, double hours_per_week,
                                     const Deciding& p) {
    return 0.5 * weeks_of_consulting(sides, p) * hours_per_week;
}
static_assert(hours_of_consulting(1, 40.0, {.consulting_days = 2}) == 8.0 &&
              hours_of_consulting(2, 40.0, {}) == 0.0);

}  // namespace verbund
