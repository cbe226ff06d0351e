// Part of phase 12: some freelancers, drawn at random, take over the giving of one they
// are tied to in the region.
#include "core/weighted_choice.hpp"
#include "model/phases.hpp"
#include "model/random_other.hpp"

#include <vector>

namespace verbund {

namespace {

// Mean over its ties of what the last favours brought somebody; 0 without any.
double gain_of(const World& world, const Region& home, Row row) {
    double gain = 0.0;
    int ties = 0;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        if (!half.has_acted()) return;
        ++ties;
        gain += gain_of_favour(half.has_given(), half.was_given(), home.rules.favour);
    });
    return ties == 0 ? 0.0 : gain / ties;
}

void reconsider(World& world, const Region& home, Draw& draw) {
    const Row row =
        random_row(home, draw, [&](Row one) { return world.is_active(one); });
    if (row == nobody) return;
    const Imitation& p = home.rules.imitation;
    std::vector<Row> model;
    std::vector<double> fitness;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        const Row other = half.other();
        if (!home.holds(other)) return;
        model.push_back(other);
        const bool gives = world.people.seen[other].giving() == Giving::always;
        fitness.push_back(fitness_of(
            gives, p.selection > 0.0 ? gain_of(world, home, other) : 0.0, p));
    });
    const int which = chosen(fitness, draw.uniform());
    if (which >= 0)
        world.people.seen[row].set_giving(
            world.people.seen[model[static_cast<std::size_t>(which)]].giving());
}

}  // namespace

void imitate(World& world, Region& home) {
    for (int nth = 0; nth < home.rules.imitation.reconsider; ++nth) {
        Draw draw(world.luck, Purpose::imitation, home.index, world.now,
                  static_cast<std::uint32_t>(nth));
        reconsider(world, home, draw);
    }
}

}  // namespace verbund
