// Freelancers meet their contacts in forums and comments and read what they write. This
// is a cheap and weak sign of worth. Both sides of a discussion form an impression of
// the other.
//   discussions that one begins in a week ~ Poisson(discussions), each with one of their ties
//   chance of a bad impression = detects       of an unreliable freelancer
//   chance of a bad impression = false_alarm   of a reliable freelancer
//   r ← r + evidence after a good impression, s ← s + evidence after a bad one
//   r, s   good and bad evidence in trust, in joint projects; see `trust`
// Source: the text, „Kennenlernen in Diskussionen in Foren und Kommentaren"; numbers:
// assumption.
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Forum {
    double discussions = 0.0;
    double evidence = 0.1;
    double detects = 0.3;
    double false_alarm = 0.05;
    double hours = 0.25;

    static constexpr std::string_view group = "forum";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("discussions", p.discussions, {0, 50}, Unit::per_week,
            "discussions with a contact that a freelancer begins; 0: none", "off");
        row("evidence", p.evidence, {0, 5}, Unit::number,
            "weight of such an impression, in joint projects", "assumption");
        row("detects", p.detects, {0, 1}, Unit::share,
            "chance that an unreliable freelancer makes a bad impression",
            "assumption: less than in a check");
        row("false_alarm", p.false_alarm, {0, 1}, Unit::share,
            "chance that a reliable freelancer makes a bad impression",
            "assumption: as in a check");
        row("hours", p.hours, {0, 40}, Unit::hours,
            "time that beginning a discussion costs, also where there is no tie for it",
            "assumption");
    }
};

// Whether somebody makes a good impression in a discussion, by a uniform number.
constexpr bool good_in_discussion(bool bad, double uniform, const Forum& p) {
    return uniform >= (bad ? p.detects : p.false_alarm);
}
static_assert(good_in_discussion(false, 0.05, {}) &&
              !good_in_discussion(false, 0.04, {}));
static_assert(good_in_discussion(true, 0.3, {}) && !good_in_discussion(true, 0.29, {}));

}  // namespace verbund
