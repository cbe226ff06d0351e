// Giving may be imitated. Each week some freelancers of a region, drawn at random, take
// over the disposition of somebody they know there. The fitter are imitated more often
// (death–birth).
//   chance of being imitated = fitness ÷ Σ fitness   over the ties in the region
//   fitness = a·max(0, 1 + selection·gain)
//   a      advantage of those who always give, 1 of others
//   gain   mean over their ties of benefit·received − hours·gave at the last favour (h)
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
            "freelancers of each region who reconsider their giving each week; 0: "
            "nobody",
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
