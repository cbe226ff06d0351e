// Each member of a cooperation has an ideal way to work and adapts it to that of the
// group. Each week's practice is the best reply to the mean practice of the group last
// week.
//   x = (autonomy·ideal + adaptation·mean) ÷ (autonomy + adaptation)
//   discomfort = strain·(x − ideal)² + friction·(x − mean)²
//   ideal ~ normal(0, 1)
//   x            practice of the member
//   discomfort   lowers satisfaction, see `aspiration`
// Source: Alonso, Dessein & Matouschek 2008 (adaptation against coordination); Morris &
// Shin 2002 (beauty contest).
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Practice {
    double autonomy = 1.0;
    double adaptation = 0.0;
    double strain = 0.0;
    double friction = 0.0;

    static constexpr std::string_view group = "practice";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("autonomy", p.autonomy, {0.01, 100}, Unit::number,
            "weight of one's own ideal practice", "assumption");
        row("adaptation", p.adaptation, {0, 100}, Unit::number,
            "weight of the cooperation's mean practice; 0: nobody adapts", "off");
        row("strain", p.strain, {0, 100}, Unit::number,
            "discomfort of working otherwise than one would like", "off");
        row("friction", p.friction, {0, 100}, Unit::number,
            "discomfort of working otherwise than the cooperation's mean", "off");
    }
};

constexpr bool is_on(const Practice& p) {
    return p.adaptation > 0.0 || p.strain > 0.0 || p.friction > 0.0;
}

constexpr double practice_after(double ideal, double mean, const Practice& p) {
    return (p.autonomy * ideal + p.adaptation * mean) / (p.autonomy + p.adaptation);
}
static_assert(practice_after(1.0, 0.0, {.autonomy = 3.0, .adaptation = 1.0}) == 0.75);

constexpr double discomfort(double practice, double ideal, double mean,
                            const Practice& p) {
    return p.strain * (practice - ideal) * (practice - ideal) +
           p.friction * (practice - mean) * (practice - mean);
}
static_assert(discomfort(1.0, 3.0, 0.0, {.strain = 1.0, .friction = 2.0}) == 6.0);

}  // namespace verbund
