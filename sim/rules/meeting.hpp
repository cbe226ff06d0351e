// Freelancers make new contacts in three ways: through a contact of a contact, at
// random in the region, or in another region, where near and large regions draw more.
// Every tie costs upkeep hours, which are not billable.
//   contacts that one starts in a week ~ Poisson(contacts_per_week), at most 100
//   chance of seeking through a contact = through_contacts
//   chance of seeking in another region = (1 − through_contacts)·across_regions
//   weight of a region = headcount·exp(−d ÷ distance_scale), of the 64 with the greatest
//   time of upkeep = upkeep·ties   (h/week)
//   d   distance of the two regions (km)
// Source: random meeting and closing of triangles (Newman 2001); upkeep: relationship
// capacity (Tamarit et al. 2018).
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Meeting {
    double contacts_per_week = 0.20;
    double through_contacts = 0.4;
    double across_regions = 0.05;
    double distance_scale = 80.0;
    double upkeep = 0.02;

    static constexpr std::string_view group = "meeting";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("contacts_per_week", p.contacts_per_week, {0, 10}, Unit::per_week,
            "contacts that a freelancer starts (so it has twice as many new ones)",
            "assumption");
        row("through_contacts", p.through_contacts, {0, 1}, Unit::share,
            "share of contacts made through a common contact",
            "assumption; the effect: Newman 2001");
        row("across_regions", p.across_regions, {0, 1}, Unit::share,
            "share of the other contacts that are sought in another region",
            "assumption");
        row("distance_scale", p.distance_scale, {1, 10000}, Unit::km,
            "distance over which contacts across regions fall to 37 %", "assumption");
        row("upkeep", p.upkeep, {0, 5}, Unit::hours_per_week,
            "time that each contact or partner costs", "assumption");
    }
};

enum class ContactKind { region, through_contact, across };

// Which kind of contact is sought, by two uniform numbers.
constexpr ContactKind kind_of_contact(double first, double second, const Meeting& p) {
    if (first < p.through_contacts) return ContactKind::through_contact;
    return second < p.across_regions ? ContactKind::across : ContactKind::region;
}
static_assert(kind_of_contact(0.39, 0.9, {}) == ContactKind::through_contact);
static_assert(kind_of_contact(0.4, 0.04, {}) == ContactKind::across &&
              kind_of_contact(0.4, 0.05, {}) == ContactKind::region);

// Weight of seeking a contact in a region of some headcount at a distance in km.
inline double pull_of_region(double headcount, double distance, const Meeting& p) {
    return headcount * exact_exp(-distance / p.distance_scale);
}

}  // namespace verbund
