// Phase 1. Freelancers leave and enter. Slots that fall empty this week are filled from
// the next week on.
#include "core/samplers.hpp"
#include "model/departure.hpp"
#include "model/newcomer.hpp"
#include "model/phases.hpp"

namespace verbund {

namespace {

// Draws the luck of a row for this week's ordinary decisions. Returns the number that
// decides on leaving the market.
inline double draw_everyday(World& world, const Region& home, Row row) {
    Draw draw(world.luck, Purpose::everyday, number_of(world.id_of(home, row)),
              world.now);
    const double leaving = draw.uniform();
    const std::uint64_t first = draw();
    const std::uint64_t second = draw();
    world.people.everyday[row] = {
        static_cast<std::uint32_t>(first >> 32), static_cast<std::uint32_t>(first),
        static_cast<std::uint32_t>(second >> 32), static_cast<std::uint32_t>(second)};
    return leaving;
}

// Whether any decision of this week is left to that luck.
bool luck_decides(const Region& home, double greatest_chance_of_leaving) {
    const Parameters& p = home.rules;
    return greatest_chance_of_leaving > 0.0 || p.meeting.contacts_per_week > 0.0 ||
           p.work.illness_onset > 0.0 || p.cooperation.founding > 0.0 ||
           !home.cooperations.empty();
}

bool leaves(const Region& home, const Freelancer& own, Week now, double uniform) {
    const Turnover& p = home.rules.turnover;
    return is_bankrupt(own.weeks_below_zero, p) ||
           uniform < chance_of(leaving_hazard(now - own.since, p));
}

}  // namespace

void turnover(World& world, Region& home) {
    std::vector<Row> empty;
    std::vector<Row> leaving;
    const double greatest = chance_of(greatest_leaving_hazard(home.rules.turnover));
    const bool draws = luck_decides(home, greatest);
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) {
            empty.push_back(row);
            continue;
        }
        const double uniform = draws ? draw_everyday(world, home, row) : 1.0;
        const Freelancer& own = world.people.own[row];
        if ((uniform < greatest || own.weeks_below_zero > 0) &&
            leaves(home, own, world.now, uniform))
            leaving.push_back(row);
    }
    for (Row row : leaving) depart(world, home, row);

    const double chance =
        chance_of_entry(home.expected, home.active, static_cast<int>(empty.size()));
    for (Row row : empty) {
        const auto slot = number_at(0, home.index, row - home.first);
        if (!Draw(world.luck, Purpose::entry, slot, world.now).chance(chance)) continue;
        enter(world, home, row, world.now, world.now);
        draw_everyday(world, home, row);
        ++home.tally[Flow::entered];
        note(world, home, Event::entered, row, nothing);
    }
}

}  // namespace verbund
