// In forums and comments freelancers meet their contacts and read what they write: a cheap and weak sign of worth.
//   discussions a week that one begins ~ Poisson(discussions), each with one of its ties; the evidence of both moves by
//   `evidence`, to the good of a reliable one with chance `accuracy`, to that of an unreliable one with 1 − accuracy
// Source: the text, „Kennenlernen in Diskussionen in Foren und Kommentaren"; numbers: assumption.
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Forum {
    double discussions = 0.0;
    double evidence = 0.1;
    double accuracy = 0.6;
    double hours = 0.25;

    static constexpr std::string_view group = "forum";
    static constexpr auto rows() {
        using P = Parameter<Forum, double>;
        return std::tuple{
            P{"discussions", &Forum::discussions, {0, 50}, Unit::per_week,
              "discussions with a contact that a freelancer begins; 0: none", "off"},
            P{"evidence", &Forum::evidence, {0, 5}, Unit::number, "weight of such an impression, in joint projects",
              "assumption"},
            P{"accuracy", &Forum::accuracy, {0.5, 1}, Unit::share, "chance that the impression is right", "assumption"},
            P{"hours", &Forum::hours, {0, 40}, Unit::hours, "time that a discussion costs", "assumption"},
        };
    }
};

// Whether somebody makes a good impression in a discussion, by a uniform number.
constexpr bool good_in_discussion(bool bad, double uniform, const Forum& p) { return (uniform < p.accuracy) != bad; }
static_assert(good_in_discussion(false, 0.5, {}) && !good_in_discussion(true, 0.5, {}));
static_assert(good_in_discussion(true, 0.7, {}) && !good_in_discussion(false, 0.7, {}));

}  // namespace verbund
