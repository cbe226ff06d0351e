// Intensity of a tie is the share of the week in which two freelancers work together,
// as a running mean. It grows only with joint demand, under a cap that rises with the
// tie's age.
//   ι ← ι·(1 − growth)                       every week
//   ι ← min(1, ι + growth·min(share, cap))   with joint work
//   share = min(1, joint hours ÷ hours a week)
//   cap = 1 − 1 ÷ (1 + cap_speed·(n − 1))
//   ι   intensity, 0 … 1
//   n   weeks since the tie was formed, at least 1
// Source: Klos & Nooteboom 2001 (form of the cap).
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Intensity {
    double growth = 0.05;
    double cap_speed = 0.05;
    double most_dependent = 1.0;

    static constexpr std::string_view group = "intensity";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("growth", p.growth, {0, 1}, Unit::chance_per_week,
            "weight of the current week in the running mean", "assumption");
        row("cap_speed", p.cap_speed, {0, 1}, Unit::number,
            "how fast the greatest possible intensity rises with the tie's age",
            "assumption");
        row("most_dependent", p.most_dependent, {0, 1}, Unit::share,
            "intensity from which a partner is not called up as one any more, lest it "
            "depend on one lead; as a fellow member it may be; 1: never",
            "off");
    }
};

// Share of a week of `hours_per_week` that joint work of `hours` takes; at most all of
// it.
constexpr float share_of_week(float hours, float hours_per_week) {
    return std::min(1.0F, hours / hours_per_week);
}
static_assert(share_of_week(10.0F, 40.0F) == 0.25F &&
              share_of_week(80.0F, 40.0F) == 1.0F);

// Greatest intensity of a tie in its n-th week, n ≥ 1.
constexpr double greatest_intensity(int weeks, const Intensity& p) {
    return 1.0 - 1.0 / (1.0 + p.cap_speed * (weeks - 1));
}
static_assert(greatest_intensity(1, {}) == 0.0);
static_assert(greatest_intensity(3, {.cap_speed = 0.5}) == 0.5);

// The week's own fading is in the intensity already.
constexpr double intensity_after(double intensity, double share, int weeks,
                                 const Intensity& p) {
    return std::min(
        1.0, intensity + p.growth * std::min(share, greatest_intensity(weeks, p)));
}

}  // namespace verbund
