// Some freelancers rent a desk in a shared office for a while. As long as they stay
// they meet more people.
//   chance of staying = share, drawn anew every `weeks` weeks
//   contacts a week that they start while staying = meeting.contacts_per_week·contacts,
//       at most 100
// Source: the text, „Co-Working-Büros auf Zeit"; numbers: assumption.
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Coworking {
    double share = 0.0;
    int weeks = 13;
    double contacts = 3.0;

    static constexpr std::string_view group = "coworking";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("share", p.share, {0, 1}, Unit::share,
            "freelancers who stay in a shared office", "off");
        row("weeks", p.weeks, {1, 520}, Unit::weeks, "length of one stay",
            "assumption: a quarter");
        row("contacts", p.contacts, {0, 100}, Unit::number,
            "contacts that somebody there starts, in those of others", "assumption");
    }
};

// Which stay a week belongs to.
constexpr int stay_of(int week, const Coworking& p) { return week / p.weeks; }
static_assert(stay_of(12, {}) == 0 && stay_of(13, {}) == 1);

// Contacts a week that somebody in a shared office starts; elsewhere they would start
// `usual`.
constexpr double contacts_in_office(double usual, const Coworking& p) {
    return usual * p.contacts;
}
static_assert(contacts_in_office(0.5, {}) == 1.5);

}  // namespace verbund
