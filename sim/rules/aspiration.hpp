// What members hoped for and what they get: a running satisfaction with the cooperation. Who
// joined mainly for orders measures it by the orders that came through it (requests that joint
// marketing or a fellow member brought, projects with fellow members), the others by their
// income. Who seeks leads and is in no cooperation measures its partners by the work they pass
// on.
//   S ← (1 − speed) · S + speed · (experience − expected),  −1 ≤ S ≤ 1
// Source: aspiration dynamics; the text, „Die Erwartung, … Aufträge zu generieren, führt
// schnell in die Sackgasse".
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Aspiration {
    double speed = 0.02;
    double expected_orders = 0.3;
    double expected_referrals = 0.3;

    static constexpr std::string_view group = "aspiration";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("speed", p.speed, {0, 1}, Unit::chance_per_week,
            "weight of the current week in satisfaction", "assumption");
        row("expected_orders", p.expected_orders, {0, 10}, Unit::per_week,
            "orders through the cooperation that a lead-seeker hopes for", "assumption");
        row("expected_referrals", p.expected_referrals, {0, 10}, Unit::per_week,
            "parts of partners' projects that a lead-seeker without a cooperation hopes for",
            "assumption");
    }
};

// Satisfaction after a week that was so much better than expected, in orders a week or in parts
// of the usual income.
constexpr double satisfaction_after(double satisfaction, double surprise, const Aspiration& p) {
    return std::clamp(satisfaction + p.speed * (surprise - satisfaction), -1.0, 1.0);
}
static_assert(satisfaction_after(0.0, -0.5, {.speed = 0.5}) == -0.25 &&
              satisfaction_after(0.9, 9.0, {.speed = 0.5}) == 1.0);

}  // namespace verbund
