// A project that nobody in a region could take on may be referred to another region.
// Near and large regions are chosen more often, as in `meeting`. The project is posted
// there at the beginning of the next week, once.
//   chance that a refused project is referred = across_regions
// Source: the text, „Bürodienste in … inzwischen bundesweit"; form: assumption.
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Referral {
    double across_regions = 0.0;

    static constexpr std::string_view group = "referral";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("across_regions", p.across_regions, {0, 1}, Unit::share,
            "refused projects that are referred to another region; 0: none", "off");
    }
};

}  // namespace verbund
