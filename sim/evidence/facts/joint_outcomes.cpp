#include "evidence/facts/joint_outcomes.hpp"

#include "model/tie_now.hpp"

#include <algorithm>

namespace verbund {

namespace {

// Work adds whole experiences to good evidence, and to bad evidence at least the share
// that is not talked over.
constexpr double some_good = 0.5, some_bad = 1e-4;

double goodwill(const World& world, const Region& region, Row row, Row other) {
    const auto& one = world.people.traits[row].sympathy;
    const auto& two = world.people.traits[other].sympathy;
    const double east = double(one[0]) - two[0];
    const double north = double(one[1]) - two[1];
    return first_goodwill(east * east + north * north, region.rules.trust);
}

}  // namespace

JointOutcomes::Kept JointOutcomes::now(const World& world, const Region& region,
                                       TieHalfToRead half) {
    const double kept = region.trust_fading.after(world.now - half.touched());
    const double good = half.good() * kept;
    const double bad = half.bad() * kept;
    return {half.other(), half.since(), half.joint(),         half.stage(),
            good,         bad,          trust_from(good, bad)};
}

// The tie a week ago; one that is new began with goodwill alone.
JointOutcomes::Kept JointOutcomes::before(const World& world, const Region& region,
                                          Row row, const Person& person,
                                          TieHalfToRead half) {
    const auto found =
        std::find_if(person.ties.begin(), person.ties.end(), [&](const Kept& one) {
            return one.other == half.other() && one.since == half.since();
        });
    if (found != person.ties.end()) return *found;
    const double good = goodwill(world, region, row, half.other());
    return {half.other(), half.since(),         0, Stage::contact, good,
            0.0,          trust_from(good, 0.0)};
}

void JointOutcomes::count(const World& world, const Region& region, Row row) {
    const Person& person = people_[row];
    const auto& seen = world.people.seen;
    if (person.entered != seen[row].entered) return;
    const double fading = region.trust_fading.after(1);
    const TradeSet gained = seen[row].trades.without(person.trades);
    world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
        const Kept then = before(world, region, row, person, half);
        if (half.joint() <= then.joint) return;
        const Kept is = now(world, region, half);
        all.push_back({then.trust,
                       1.0 - overlap(person.trades, seen[half.other()].trades),
                       then.joint, is_partner(then.stage), then.stage == Stage::written,
                       is.good - then.good * fading > some_good,
                       is.bad - then.bad * fading < some_bad,
                       gained.meets(seen[half.other()].trades)});
    });
}

void JointOutcomes::look(const World& world, bool count_them) {
    people_.resize(world.people.seen.size());
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row) {
            if (count_them && world.is_active(row)) count(world, region, row);
            Person& person = people_[row];
            person.entered = world.people.seen[row].entered;
            person.trades = world.people.seen[row].trades;
            person.ties.clear();
            world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                person.ties.push_back(now(world, region, half));
            });
        }
}

}  // namespace verbund
