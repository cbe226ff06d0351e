// Members come to feel part of their cooperation when what it does together turns out
// well. They then help its members more readily than others. What counts as an order
// through a cooperation stands with `aspiration`.
//   I ← I + growth·(success − I)   with each part of an order through a cooperation
//   chance of helping a fellow member = min(1, helping.willing + helping·I)
//   I         identity with the cooperation, 0 … 1
//   success   1 if the customer was content, else 0
// Source: the text, „Identifikationsangebote, die Orientierung bieten"; in-group help:
// Chen & Li 2009 (sign only).
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Identity {
    double growth = 0.0;
    double helping = 0.3;

    static constexpr std::string_view group = "identity";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("growth", p.growth, {0, 1}, Unit::share,
            "how far one success or failure together moves a member's identity with "
            "its cooperation; 0: none",
            "off");
        row("helping", p.helping, {0, 1}, Unit::share,
            "gain in the chance of standing in for a fellow member at full identity",
            "assumption");
    }
};

constexpr double identity_after(double identity, bool success, const Identity& p) {
    return identity + p.growth * ((success ? 1.0 : 0.0) - identity);
}
static_assert(identity_after(0.5, true, {.growth = 0.5}) == 0.75);

// Chance of helping a fellow member, of one who helps others with chance `willing`.
constexpr double willing_inside(double willing, double identity, const Identity& p) {
    return std::min(1.0, willing + p.helping * identity);
}
static_assert(willing_inside(0.5, 0.5, {.helping = 0.5}) == 0.75 &&
              willing_inside(0.9, 1.0, {.helping = 0.5}) == 1.0);

}  // namespace verbund
