// The ill, and those who leave, are stood in for by partners who can and will: giving by disposition, with an
// eye on the ledger of hours given and received.
//   conditional: gives while given − received ≤ most_owed;  always: gives;  nothing: never
// Source: conditional cooperators, Fischbacher, Gächter & Fehr 2001; the text, „beruht auf Gegenseitigkeit".
#pragma once

#include "core/parameter.hpp"
#include "rules/population.hpp"

#include <string_view>

namespace verbund {

struct Helping {
    bool stand_ins = true;
    double willing = 0.7;
    double most_owed = 40.0;
    double ledger_forgetting = 0.97;

    static constexpr std::string_view group = "helping";
    static constexpr auto rows() {
        using P = Parameter<Helping, double>;
        return std::tuple{
            Parameter<Helping, bool>{"stand_ins", &Helping::stand_ins, {0, 1}, Unit::yes_no,
                                     "partners stand in for each other", "the text"},
            P{"willing", &Helping::willing, {0, 1}, Unit::share,
              "chance that a partner who could stand in does so", "assumption"},
            P{"most_owed", &Helping::most_owed, {0, 10000}, Unit::hours,
              "hours owed to a conditional giver after which it gives no more", "assumption"},
            P{"ledger_forgetting", &Helping::ledger_forgetting, {0.01, 1}, Unit::factor_per_month,
              "what is left of a balance after a month", "assumption"},
        };
    }
};

// Whether somebody stands in; balance = hours given − received so far with the one in need.
constexpr bool stands_in(Giving giving, double balance, double uniform, const Helping& p) {
    if (!p.stand_ins || giving == Giving::nothing || uniform >= p.willing) return false;
    return giving == Giving::always || balance <= p.most_owed;
}
static_assert(stands_in(Giving::always, 99, 0.5, {}) && !stands_in(Giving::conditional, 99, 0.5, {}) &&
              !stands_in(Giving::nothing, 0, 0.0, {}) && !stands_in(Giving::always, 0, 0.7, {}));

}  // namespace verbund
