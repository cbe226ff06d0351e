// Cooperations: founded by partners who fit, joined after a vote, left, dissolved when too few are left.
//   vote: `voters` members judge, each right with chance `judgement`; the majority decides
// Source: the text, „regionaler Verbund"; jury theorem (Condorcet).
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct CooperationRules {
    double founding = 0.0;
    int founders = 3;
    double joining = 0.05;
    int voters = 0;
    double judgement = 0.7;
    int most_members = 60;
    int dissolve_below = 2;
    double leaving = 0.005;
    double disappointment = 2.0;
    double fee = 0.0;
    double upkeep = 0.5;
    bool pools_demand = false;

    static constexpr std::string_view group = "cooperation";
    static constexpr auto rows() {
        using S = CooperationRules;
        using P = Parameter<S, double>;
        using N = Parameter<S, int>;
        return std::tuple{
            P{"founding", &S::founding, {0, 1}, Unit::chance_per_week,
              "chance that a freelancer with enough free partners founds a cooperation with them; 0: none", "off"},
            N{"founders", &S::founders, {2, 15}, Unit::number, "founders that a cooperation needs", "assumption"},
            P{"joining", &S::joining, {0, 1}, Unit::chance_per_week,
              "chance that a freelancer with a partner in a cooperation asks to join it", "assumption"},
            N{"voters", &S::voters, {0, 15}, Unit::number,
              "members who judge a newcomer; 0: everybody is let in", "off"},
            P{"judgement", &S::judgement, {0, 1}, Unit::share,
              "chance that one member judges a newcomer rightly", "assumption"},
            N{"most_members", &S::most_members, {2, 10000}, Unit::number, "members after which nobody is let in",
              "assumption"},
            N{"dissolve_below", &S::dissolve_below, {1, 15}, Unit::number,
              "a cooperation with fewer members dissolves", "definition: a cooperation needs two"},
            P{"leaving", &S::leaving, {0, 1}, Unit::chance_per_week,
              "hazard of leaving a cooperation for a member who is neither content nor disappointed", "assumption"},
            P{"disappointment", &S::disappointment, {0, 20}, Unit::number,
              "how much a member's satisfaction (−1 … 1) lowers that hazard", "assumption"},
            P{"fee", &S::fee, {0, 10000}, Unit::eur_per_month, "fee of a member", "assumption"},
            P{"upkeep", &S::upkeep, {0, 20}, Unit::hours_per_week, "time that membership costs", "assumption"},
            Parameter<S, bool>{"pools_demand", &S::pools_demand, {0, 1}, Unit::yes_no,
                               "a member without time passes a request on to a fellow member", "off"},
        };
    }
};

// Whether one member votes for a newcomer, by a uniform number.
constexpr bool votes_for(bool bad, double uniform, const CooperationRules& p) { return (uniform < p.judgement) != bad; }
static_assert(votes_for(false, 0.1, {}) && !votes_for(true, 0.1, {}) && votes_for(true, 0.9, {}));

// Chance a week that a member leaves, by its satisfaction.
inline double chance_of_leaving_cooperation(double satisfaction, const CooperationRules& p) {
    return 1.0 - exact_exp(-p.leaving * exact_exp(-p.disappointment * satisfaction));
}

}  // namespace verbund
