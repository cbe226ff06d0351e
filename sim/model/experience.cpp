#include "model/experience.hpp"

#include "model/rules_somewhere.hpp"

#include <algorithm>

namespace verbund {

namespace {

void expect_to_lose(World& world, Row row, const Parameters& rules) {
    const double hours = rules.work.overhead + hours_of_upkeep(world, row, rules);
    world.people.taken[row] =
        static_cast<float>(share_taken(hours, world.people.own[row].hours));
}

void keep_reserve_of(World& world, const Region& home, const Parameters& rules) {
    const auto first = world.people.reserve.begin() + home.first;
    std::fill(first, first + home.slots, static_cast<float>(rules.bid.reserve));
}

}  // namespace

void expect(World& world, Row row, const Parameters& rules) {
    if (!world.people.taken.empty()) expect_to_lose(world, row, rules);
    if (!world.people.reserve.empty())
        world.people.reserve[row] = static_cast<float>(rules.bid.reserve);
}

void make_room_for_experience(World& world, Weekly Region::*rules) {
    const bool foreseen = somewhere(
        world, rules, [](const Parameters& p) { return p.work.foresight > 0.0; });
    const bool learned = somewhere(
        world, rules, [](const Parameters& p) { return p.bid.learns_reserve > 0.0; });
    const bool weighed = somewhere(world, rules, [](const Parameters& p) {
        return p.aspiration.weighs_fee > 0.0;
    });
    Freelancers& people = world.people;
    if (weighed) people.membership.resize(people.seen.size());
    if (foreseen && people.taken.empty()) {
        people.taken.resize(people.seen.size());
        for (const Region& home : world.regions)
            for (Row row = home.first; row < home.last(); ++row)
                if (world.is_active(row)) expect_to_lose(world, row, home.*rules);
    }
    if (learned && people.reserve.empty()) {
        people.reserve.resize(people.seen.size());
        for (const Region& home : world.regions)
            keep_reserve_of(world, home, home.*rules);
    }
}

void begin_to_learn_reserve(World& world, const Region& home) {
    if (home.rules.bid.learns_reserve <= 0.0 && home.later.bid.learns_reserve > 0.0)
        keep_reserve_of(world, home, home.later);
}

}  // namespace verbund
