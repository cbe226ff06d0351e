// Shared knowledge is doubled. After a joint project a freelancer may learn a trade of
// the other, but not the other's core area where that is protected. They learn most
// easily from somebody neither too near nor too far.
//   chance = passing_on·4·d·(1 − d)
//   chance = passing_on   if distance does not matter
//   d   1 − common ÷ all trades of the two
// Source: Nooteboom et al. 2007 (inverted U over 994 alliances); the text, „geteiltes
// Wissen ist doppeltes Wissen".
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Teaching {
    double passing_on = 0.0;
    bool distance_matters = true;
    bool core_protected = true;

    static constexpr std::string_view group = "teaching";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("passing_on", p.passing_on, {0, 1}, Unit::share,
            "chance that a joint project passes a trade on, at the best distance; 0: "
            "never",
            "off");
        row("distance_matters", p.distance_matters, {0, 1}, Unit::yes_no,
            "that chance falls towards partners who are too near or too far",
            "Nooteboom et al. 2007");
        row("core_protected", p.core_protected, {0, 1}, Unit::yes_no,
            "nobody passes its core area on",
            "the text, „Identitätssicherung der Partner”");
    }
};

constexpr double chance_of_learning(double similarity, const Teaching& p) {
    if (!p.distance_matters) return p.passing_on;
    return p.passing_on * 4.0 * similarity * (1.0 - similarity);
}
static_assert(chance_of_learning(0.5, {.passing_on = 0.25}) == 0.25 &&
              chance_of_learning(1.0, {.passing_on = 1}) == 0.0);

}  // namespace verbund
