#include "record/tie_rows.hpp"

#include "model/tie_now.hpp"

#include <limits>

namespace verbund {

namespace {

std::int64_t id_of(const World& world, Row row) {
    return static_cast<std::int64_t>(number_of(world.id_of(row)));
}

void add_tie(const World& world, const Region& home, Row row, TieHalfToRead half,
             NetworkRows& rows) {
    const Region& theirs = world.region_of(half.other());
    const TieHalfToRead back = world.ties_to_read(theirs, half.other()).find(row);
    rows.weeks.push_back(world.now);
    rows.from.push_back(id_of(world, row));
    rows.to.push_back(id_of(world, half.other()));
    rows.stages.push_back(static_cast<std::int32_t>(half.stage()));
    rows.joint.push_back(half.joint());
    rows.trust.push_back(trust_now(world, home, half));
    rows.trust_back.push_back(back ? trust_now(world, theirs, back)
                                   : std::numeric_limits<double>::quiet_NaN());
}

}  // namespace

void add_ties(const World& world, NetworkRows& rows) {
    for (const Region& home : world.regions)
        for (Row row = home.first; row < home.last(); ++row) {
            if (!world.is_active(row)) continue;
            world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
                if (half.is_owned_by(row)) add_tie(world, home, row, half, rows);
            });
        }
}

}  // namespace verbund
