// People need security and autonomy, each to a degree of their own. A freelancer who
// needs security joins a cooperation more readily. One who needs autonomy joins less
// readily and wants fewer partners.
//   A = exp(security·(s − ½) − autonomy·(a − ½))
//   partners sought = partnership.most_partners·(1 − autonomy_partners·a)
//   A      pull: factor on the chances of founding and of joining a cooperation
//   s, a   needs for security and for autonomy, 0 … 1
// Source: the text, „Bedürfnisse nach Sicherheit, aber auch Autonomie"; form:
// assumption.
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Needs {
    double security = 0.0;
    double autonomy = 0.0;
    double autonomy_partners = 0.0;

    static constexpr std::string_view group = "needs";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("security", p.security, {0, 20}, Unit::number,
            "how much a need for security draws into a cooperation", "off");
        row("autonomy", p.autonomy, {0, 20}, Unit::number,
            "how much a need for autonomy keeps out of one", "off");
        row("autonomy_partners", p.autonomy_partners, {0, 1}, Unit::share,
            "part of the greatest number of partners that the need for autonomy takes "
            "away at its fullest",
            "off");
    }
};

// Factor on the chance of founding or joining; needs in 0 … 1.
inline double pull_of_cooperation(double security, double autonomy, const Needs& p) {
    return exact_exp(p.security * (security - 0.5) - p.autonomy * (autonomy - 0.5));
}

constexpr double partners_sought(int most, double autonomy, const Needs& p) {
    return most * (1.0 - p.autonomy_partners * autonomy);
}
static_assert(partners_sought(15, 1.0, {}) == 15.0 &&
              partners_sought(10, 0.5, {.autonomy_partners = 0.5}) == 7.5);

}  // namespace verbund
