// Giving may be imitated: each week some freelancers of a region, drawn at random, take over
// the disposition of one they know there, the likelier the fitter it is (death–birth).
//   fitness = (advantage if it always gives, else 1) · (1 + selection · gain),  never below 0
//   gain: mean over its ties of what the last favours brought it less what they cost it (hours)
// Source: Ohtsuki, Hauert, Lieberman & Nowak 2006 (death–birth updating on graphs).
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Imitation {
    int reconsider = 0;
    double selection = 0.0;
    double advantage = 1.0;

    static constexpr std::string_view group = "imitation";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("reconsider", p.reconsider, {0, 1000}, Unit::number,
            "freelancers of each region who reconsider their giving each week; 0: nobody",
            "off");
        row("selection", p.selection, {0, 10}, Unit::number,
            "fitness that an hour gained by favours adds", "assumption");
        row("advantage", p.advantage, {0.01, 100}, Unit::number,
            "fitness of those who always give, beside that of others", "assumption");
    }
};

constexpr double fitness_of(bool gives, double gain, const Imitation& p) {
    return (gives ? p.advantage : 1.0) * std::max(0.0, 1.0 + p.selection * gain);
}
static_assert(fitness_of(true, 2.0, {.selection = 0.5, .advantage = 3.0}) == 6.0);
static_assert(fitness_of(false, -4.0, {.selection = 0.5, .advantage = 3.0}) == 0.0);

}  // namespace verbund
